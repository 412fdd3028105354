import { escapeHtml } from "../../markup/html.ts";
import type { SlideCell, SlideView } from "../slide-view.ts";
import type { PrintContext } from "./print-context.ts";
import { ruledLinesHtml } from "./ruled-lines.ts";

/** Lines to write on beside one slide; three slides fill a page. */
const LINES: Readonly<Record<"large" | "small", number>> = { large: 9, small: 7 };

/** What each slide shows, beside lines to write on: three to a page. */
export function slidesHtml(
  slides: readonly SlideView[],
  sheet: "large" | "small",
  setting: PrintContext,
): string {
  return slides.map((slide, index) => slideHtml(slide, index === 0, LINES[sheet], setting)).join("\n");
}

function slideHtml(slide: SlideView, first: boolean, lines: number, setting: PrintContext): string {
  const { id, number, heading, runningHead } = slide;
  const count = number === undefined ? "" : `<span class="question-number">${number}</span> `;
  const where =
    slide.slide === undefined ? "" : `<p class="locator">${escapeHtml(setting.words.slide(slide.slide))}</p>`;
  return `<section class="slide-note${first ? " opens-page" : ""}" id="${escapeHtml(id)}" data-running="${escapeHtml(runningHead)}">
<div class="slide-shown"><h2>${count}${setting.prose(heading, { hyphenate: false })}</h2>
${slide.cells.map((cell) => cellHtml(cell, setting)).join("\n")}${where}</div>
${ruledLinesHtml(lines)}</section>`;
}

function cellHtml({ expert, shown }: SlideCell, setting: PrintContext): string {
  const points = shown.map((prose) => `<li>${setting.prose(prose, { once: false })}</li>`).join("");
  const list = `<ul class="bare" role="list">${points}</ul>`;
  if (!expert) return `<div class="slide-cell">${list}</div>`;
  return `<div class="slide-cell" data-colour="${expert.colour}"><span class="initials">${escapeHtml(setting.label(expert))}</span> ${list}</div>`;
}
