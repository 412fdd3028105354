import { type Html, html, lines } from "../../markup/html.ts";
import { initialsHtml } from "../../markup/initials.ts";
import type { Expert } from "../../model/expert.ts";
import type { GlanceCell, GlanceEntry, HandoutView } from "../view/handout-view.ts";
import { type PrintContext, pageNumber } from "./print-context.ts";

/** More experts than this do not fit side by side; their columns are divided into several bands. */
const MOST_COLUMNS = 4;

/**
 * The article at a glance: who says what to each question. Each question has a small table of its own,
 * because Paged.js breaks pages between tables reliably and inside them not always.
 */
export function glanceHtml(view: HandoutView, context: PrintContext): Html | undefined {
  if (view.glance.length === 0) return undefined;
  const title = context.words.atAGlance;
  return html`<section class="glance${view.glanceFillsPage && " opens-page"}" data-running="${title}">
<h2>${title}</h2>
${lines(view.glance.map((entry) => questionTable(entry, context)))}</section>`;
}

function questionTable({ id, number, title, cells }: GlanceEntry, context: PrintContext): Html {
  const caption = html`<caption><a href="#${id}"><span class="glance-number">${number}</span> ${title}</a> <span class="glance-page">${pageReference(id, context)}</span></caption>`;
  return html`<table role="table">${caption}${inBands(cells).map((each) => band(each, context))}</table>`;
}

/** Divides the cells into as few bands as possible, all equally long but for the last. */
function inBands(cells: readonly GlanceCell[]): readonly (readonly GlanceCell[])[] {
  const count = Math.ceil(cells.length / MOST_COLUMNS);
  const width = Math.ceil(cells.length / count);
  return Array.from({ length: count }, (_none, index) => cells.slice(index * width, (index + 1) * width));
}

function band(cells: readonly GlanceCell[], context: PrintContext): Html {
  const isNamed = cells.some(({ expert }) => expert);
  const heads = isNamed && html`<tr>${cells.map(({ expert }) => head(expert))}</tr>`;
  const bodies = cells.map((cell) => html`<td>${cellText(cell, context)}</td>`);
  return html`<tbody>${heads}<tr>${bodies}</tr></tbody>`;
}

function head(expert: Expert | undefined): Html {
  if (!expert) return html`<td></td>`;
  return html`<th scope="col" data-colour="${expert.colour}">${initialsHtml(expert.initials)}</th>`;
}

function cellText({ position, keyPoints }: GlanceCell, context: PrintContext): Html {
  if (position)
    return html`<div class="position">${context.prose(position, { once: false, hyphenate: false })}</div>`;
  if (keyPoints.length === 0) return html`–`;
  const items = keyPoints.map((point) => html`<li>${context.prose(point, { once: false })}</li>`);
  return html`<ul class="bare" role="list">${items}</ul>`;
}

function pageReference(id: string, { words }: PrintContext): Html {
  const [before, after] = words.page("\u0000").split("\u0000");
  return html`${before}${pageNumber(id)}${after}`;
}
