import { attribute, type Html, html, lines } from "../../markup/html.ts";
import { titleInParts } from "../../markup/title-in-parts.ts";
import { textElement } from "../html/elements.ts";
import type { LinkPicture } from "./link-picture.ts";

/** The page that is photographed; `look` is CSS: the author's theme and fonts. */
export function picturePage(look: string): string {
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<link rel="stylesheet" href="link-picture.css">
${look}</head>
<body></body>
</html>
`;
}

/** The body of the page for one picture, complete: `fit-picture.ts` hides what does not fit. */
export function pictureHtml(picture: LinkPicture): string {
  const { lang, dir, over, title, answers, people, about, under, rows } = picture;
  return lines(
    html`<main class="picture${rows === undefined ? "" : " site"}" lang="${lang}" dir="${dir}">`,
    line("over", over),
    html`<div class="text">`,
    html`<h1>${titleInParts(title)}</h1>`,
    answers.length > 0 && answerList(answers),
    people.length > 0 && html`<ul class="people">${people.map(person)}${more(people.length)}</ul>`,
    textElement("p", about, "about"),
    html`</div>`,
    rows !== undefined && html`<ul class="rows">${Array.from({ length: rows }, () => html`<li></li>`)}</ul>`,
    line("under", under),
    html`</main>`,
  ).text;
}

/** The body of the page for one title, as wide as a picture: it is put where a picture has room for it. */
export function rowHtml({ title, lang, dir }: Pick<LinkPicture, "title" | "lang" | "dir">): string {
  return html`<main class="picture row" lang="${lang}" dir="${dir}"><div class="text"><h1>${title}</h1></div></main>`
    .text;
}

function answerList(answers: LinkPicture["answers"]): Html {
  const items = answers.map(
    ({ name, colour, says }) => html`<li data-colour="${colour}"><b>${name}</b><span>${says}</span></li>`,
  );
  const few = answers.length <= 3;
  return html`<ul class="answers${few ? " few" : ""}">${items}${more(answers.length)}</ul>`;
}

function person({ name, colour }: LinkPicture["people"][number]): Html {
  return html`<li data-colour="${colour}"><b>${name}</b></li>`;
}

/** Stands for those who have no room; the script writes how many. */
function more(count: number): Html | undefined {
  return count > 1 ? html`<li class="more"${attribute("hidden", true)}></li>` : undefined;
}

function line(name: string, texts: readonly string[]): Html {
  return html`<p class="${name}">${texts.map((text) => html`<span>${text}</span>`)}</p>`;
}
