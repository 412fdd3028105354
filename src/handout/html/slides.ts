import { type Html, html, lines } from "../../markup/html.ts";
import { initialsHtml } from "../../markup/initials.ts";
import type { Prose } from "../../model/prose.ts";
import { type Geometry, ruledLinesIn } from "../paper.ts";
import { slidePages } from "../view/slide-pages.ts";
import type { SlideCell, SlideView } from "../view/slides.ts";
import type { PrintContext } from "./print-context.ts";
import { ruledLinesHtml } from "./prompts.ts";

/** The lines that are kept for the colophon below the last slides. */
const COLOPHON_LINES = 7;

/** The text of the variant `notes`: what each slide shows, and each prompt, beside lines to write on. */
export function slidesHtml(
  slides: readonly SlideView[],
  { lines: linesAPage }: Geometry,
  context: PrintContext,
): Html {
  const pieces = slides.map((slide) => [
    (ruled: Html) => slideHtml(slide, ruled, context),
    ...slide.prompts.map((prompt) => (ruled: Html) => promptNoteHtml(prompt, ruled, context)),
  ]);
  const pages = slidePages(pieces);
  return lines(
    pages.map(({ pieces, room }, index) => {
      const hasColophon = index === pages.length - 1 && pieces.length === room;
      const free = linesAPage - (hasColophon ? COLOPHON_LINES : 0);
      const ruled = ruledLinesHtml(ruledLinesIn(Math.floor(free / room) - 1));
      const name = hasColophon ? " has-colophon" : "";
      return html`<div class="slide-page opens-page${name}" style="--pieces: ${room}; --colophon-lines: ${COLOPHON_LINES}">
${lines(pieces.map((piece) => piece(ruled)))}</div>`;
    }),
  );
}

function slideHtml(slide: SlideView, ruled: Html, context: PrintContext): Html {
  const { id, number, heading, runningHead, cells } = slide;
  const count = number !== undefined && html`<span class="question-number">${number}</span> `;
  const slideNumber =
    slide.slide !== undefined && html`<p class="locator">${context.words.slide(slide.slide)}</p>`;
  return html`<section class="slide-note" id="${id}" data-running="${runningHead}">
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
