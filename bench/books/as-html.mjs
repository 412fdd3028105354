import temml from "temml";

/**
 * A book (see `as-article.mjs`) as one HTML page for the other tools; `css` is what each of them reads.
 * Footnotes stand where they are called, as elements of class `note`: Paged.js moves them.
 */
export function asHtml({ works, parts }, css) {
  const contents = parts.map(({ id, title }) => `<li><a href="#${id}">${title}</a></li>`).join("\n");
  const cited = new Map(works.map((work) => [work.key, work]));
  const questions = parts.map(({ id, title, answers }) => `<section><h2 id="${id}">${title}</h2>\n${answers.map((each) => answer(each, cited)).join("\n")}</section>`);
  const references = works.map(({ key, author, year, title }) => `<li id="${key}">${author}, A. (${year}). <em>${title}</em>. Press.</li>`);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A book for measuring</title><style>${css}</style></head>
<body><h1>A book for measuring</h1><nav><ol>${contents}</ol></nav>
${questions.join("\n")}
${references.length > 0 ? `<h2>References</h2><ul>${references.join("\n")}</ul>` : ""}
</body></html>`;
}

function answer({ name, blocks }, cited) {
  return [...(name ? [`<h3>${name}</h3>`] : []), ...blocks.map((each) => block(each, cited))].join("\n");
}

function block({ text, code, list, table, figure, caption, formula }, cited) {
  if (text) return `<p>${inline(text, cited)}</p>`;
  if (code) return `<pre><code>${code.map(escape).join("\n")}</code></pre>`;
  if (list) return `<ul>${list.map((item) => `<li>${inline(item, cited)}</li>`).join("")}</ul>`;
  if (figure) return `<figure><img src="${figure}" alt=""><figcaption>${caption}</figcaption></figure>`;
  if (formula) return math(formula, true);
  const head = table.head.map((cell) => `<th>${cell}</th>`).join("");
  const rows = table.rows.map((row) => `<tr>${row.map((cell) => `<td>${inline(cell, cited)}</td>`).join("")}</tr>`);
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

function inline(pieces, cited) {
  return pieces
    .map((piece) => {
      if (typeof piece === "string") return piece;
      if (piece.strong) return `<strong>${piece.strong}</strong>`;
      if (piece.em) return `<em>${piece.em}</em>`;
      if (piece.code) return `<code>${escape(piece.code)}</code>`;
      if (piece.formula) return math(piece.formula, false);
      if (piece.note) return `<span class="note">${piece.note}</span>`;
      const { key, author, year } = cited.get(piece.cite);
      return `(<a href="#${key}">${author}, ${year}</a>)`;
    })
    .join("");
}

const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const math = (tex, displayMode) => temml.renderToString(tex, { displayMode });

const TEXT = `
body { font: 9.4pt / 1.404 "DejaVu Serif", serif; margin: 0; text-align: justify }
h1 { font-size: 20pt; line-height: 1.2 } h2 { font-size: 14pt; line-height: 1.3; break-after: avoid } h3 { font-size: 9.4pt; line-height: 1.4; break-after: avoid }
p { margin: 0; orphans: 2; widows: 2 } a { color: inherit; text-decoration: none }
code { font: 0.86em "DejaVu Sans Mono", monospace; overflow-wrap: anywhere } pre { background: #eee; padding: 4pt 8pt; white-space: pre-wrap; text-align: left }
table { border-collapse: collapse; font-size: 8.5pt } th, td { border-bottom: 0.5pt solid #888; padding: 2pt 8pt 2pt 0; text-align: left; vertical-align: top } tr, figure { break-inside: avoid }
figure { margin: 8pt 0 } img { max-width: 100% } .note { font-size: 8pt; line-height: 1.3 }`;

/** Paper, running heads, footnotes and contents with page numbers in the words of CSS Paged Media. */
export const PAGED_CSS = `${TEXT}
@page { size: 148mm 210mm; margin: 20mm 22mm 23mm 20mm; @top-right { content: string(question) } @bottom-right { content: counter(page) } }
h2 { string-set: question content() } .note { float: footnote }
nav a::after { content: " " target-counter(attr(href), page) }`;

/** The same text as Chromium prints it by itself: no running heads, no page numbers, footnotes in the text. */
export const PLAIN_CSS = `${TEXT}
@page { size: 148mm 210mm; margin: 20mm 22mm 23mm 20mm }`;
