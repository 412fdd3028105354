import { numbers, paragraph, sentence } from "./words.mjs";

const EXPERTS = ["Ada Brown", "Carl Diaz", "Eva Fuchs", "Gus Hall"];
const WORDS_A_PARAGRAPH = 98;

/** A book of so many questions, four answers of three paragraphs each. Plain data. */
export function book(questions) {
  const next = numbers(questions);
  return Array.from({ length: questions }, (_, index) => ({
    id: `q${index + 1}`,
    title: sentence(next, "?"),
    answers: EXPERTS.map((name) => ({
      name,
      lead: sentence(next),
      paragraphs: Array.from({ length: 3 }, () => paragraph(next, WORDS_A_PARAGRAPH)),
    })),
  }));
}

const initials = (name) => name.replace(/[^A-Z]/g, "");

/** The book as an article of Triptych's. */
export function asArticle(questions) {
  const experts = EXPERTS.map((name) => `  - { id: ${initials(name)}, name: ${name} }`).join("\n");
  const parts = questions.map(({ id, title, answers }) => {
    const said = answers.map(
      ({ name, lead, paragraphs: [first, ...rest] }) =>
        `### ${initials(name)}\n\n**${lead}** ${[first, ...rest].join("\n\n")}`,
    );
    return `## ${title} {#${id}}\n\n${said.join("\n\n")}`;
  });
  return `---\ntitle: A book for measuring\ndate: 2026-01-01\nexperts:\n${experts}\nhandout: { paper: A5 }\n---\n\n${parts.join("\n\n")}\n`;
}

/** The book as one HTML page for the others; `css` is what each of them reads. */
export function asHtml(questions, css) {
  const contents = questions.map(({ id, title }) => `<li><a href="#${id}">${title}</a></li>`).join("\n");
  const parts = questions.map(({ id, title, answers }) => {
    const said = answers.map(
      ({ name, lead, paragraphs: [first, ...rest] }) =>
        `<h3>${name}</h3>\n<p><strong>${lead}</strong> ${first}</p>\n${rest.map((text) => `<p>${text}</p>`).join("\n")}`,
    );
    return `<section><h2 id="${id}">${title}</h2>\n${said.join("\n")}</section>`;
  });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A book for measuring</title><style>${css}</style></head>
<body><h1>A book for measuring</h1><nav><ol>${contents}</ol></nav>
${parts.join("\n")}
</body></html>`;
}

const TEXT = `
body { font: 9.4pt / 1.404 "DejaVu Serif", serif; margin: 0; text-align: justify }
h1 { font-size: 20pt; line-height: 1.2 } h2 { font-size: 14pt; line-height: 1.3; break-after: avoid } h3 { font-size: 9.4pt; line-height: 1.4; break-after: avoid }
p { margin: 0; orphans: 2; widows: 2 } nav a { color: inherit; text-decoration: none }`;

/** Paper, running heads and contents with page numbers in the words of CSS Paged Media. */
export const PAGED_CSS = `${TEXT}
@page { size: 148mm 210mm; margin: 20mm 22mm 23mm 20mm; @top-right { content: string(question) } @bottom-right { content: counter(page) } }
h2 { string-set: question content() }
nav a::after { content: " " target-counter(attr(href), page) }`;

/** The same text as Chromium prints it by itself: no running heads, no page numbers in the contents. */
export const PLAIN_CSS = `${TEXT}
@page { size: 148mm 210mm; margin: 20mm 22mm 23mm 20mm }`;
