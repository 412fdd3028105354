import { type Html, html, lines } from "../../markup/html.ts";
import { initialsHtml } from "../../markup/initials.ts";
import type { Prose } from "../../model/prose.ts";
import { type Geometry, ruledLinesIn } from "../paper.ts";
import type { SlideCell, SlideView } from "../view/slides.ts";
import type { PrintContext } from "./print-context.ts";
import { ruledLinesHtml } from "./prompts.ts";

/** The text of the variant `notes`: what each slide shows, and each prompt, beside lines to write on; three to a page. */
export function slidesHtml(
  slides: readonly SlideView[],
  { lines: linesAPage }: Geometry,
  context: PrintContext,
): Html {
  const ruled = ruledLinesHtml(ruledLinesIn(Math.floor(linesAPage / 3) - 1));
  return lines(
    slides.map((slide, index) => [
      slideHtml(slide, index === 0, ruled, context),
      slide.prompts.map((prompt) => promptNoteHtml(prompt, ruled, context)),
    ]),
  );
}

function slideHtml(slide: SlideView, isFirst: boolean, ruled: Html, context: PrintContext): Html {
  const { id, number, heading, runningHead, cells } = slide;
  const count = number !== undefined && html`<span class="question-number">${number}</span> `;
  const slideNumber =
    slide.slide !== undefined && html`<p class="locator">${context.words.slide(slide.slide)}</p>`;
  return html`<section class="slide-note${isFirst && " opens-page"}" id="${id}" data-running="${runningHead}">
<div class="slide-shown"><h2>${count}${context.prose(heading, { hyphenate: false })}</h2>
${lines(cells.map((cell) => cellHtml(cell, context)))}${slideNumber}</div>
${ruled}</section>`;
}

function promptNoteHtml(prompt: Prose, ruled: Html, { prose, words }: PrintContext): Html {
  return html`<aside class="slide-note" role="group"><div class="slide-shown"><p class="label">${words.discuss}</p>
<div class="slide-prompt">${prose(prompt, { headingShift: 1 })}</div></div>
${ruled}</aside>`;
}

function cellHtml({ expert, position, shown }: SlideCell, { prose }: PrintContext): Html {
  const first = position && html`<li class="position">${prose(position, { once: false })}</li>`;
  const points = shown.map((point) => html`<li>${prose(point, { once: false })}</li>`);
  const list = html`<ul class="bare" role="list">${first}${points}</ul>`;
  if (!expert) return html`<div class="slide-cell">${list}</div>`;
  return html`<div class="slide-cell" data-colour="${expert.colour}"><span class="initials-column">${initialsHtml(expert.initials)}</span> ${list}</div>`;
}
