import { type Html, html, lines } from "../../markup/html.ts";
import { initialsHtml } from "../../markup/initials.ts";
import type { SlideCell, SlideView } from "../view/slides.ts";
import type { PrintContext } from "./print-context.ts";
import { ruledLinesHtml } from "./prompts.ts";

/** How many lines to write on are beside a slide; three slides fill a page. */
const LINES: Readonly<Record<"large" | "small", number>> = { large: 9, small: 7 };

/** The text of the variant `notes`: what each slide shows, beside lines to write on. */
export function slidesHtml(
  slides: readonly SlideView[],
  sheet: "large" | "small",
  context: PrintContext,
): Html {
  return lines(slides.map((slide, index) => slideHtml(slide, index === 0, LINES[sheet], context)));
}

function slideHtml(slide: SlideView, isFirst: boolean, lineCount: number, context: PrintContext): Html {
  const { id, number, heading, runningHead, cells } = slide;
  const count = number !== undefined && html`<span class="question-number">${number}</span> `;
  const slideNumber =
    slide.slide !== undefined && html`<p class="locator">${context.words.slide(slide.slide)}</p>`;
  return html`<section class="slide-note${isFirst && " opens-page"}" id="${id}" data-running="${runningHead}">
<div class="slide-shown"><h2>${count}${context.prose(heading, { hyphenate: false })}</h2>
${lines(cells.map((cell) => cellHtml(cell, context)))}${slideNumber}</div>
${ruledLinesHtml(lineCount)}</section>`;
}

function cellHtml({ expert, position, shown }: SlideCell, { prose }: PrintContext): Html {
  const first = position && html`<li class="position">${prose(position, { once: false })}</li>`;
  const points = shown.map((point) => html`<li>${prose(point, { once: false })}</li>`);
  const list = html`<ul class="bare" role="list">${first}${points}</ul>`;
  if (!expert) return html`<div class="slide-cell">${list}</div>`;
  return html`<div class="slide-cell" data-colour="${expert.colour}"><span class="initials-column">${initialsHtml(expert.initials)}</span> ${list}</div>`;
}
