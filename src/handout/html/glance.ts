import { escapeHtml } from "../../markup/html.ts";
import type { Expert } from "../../model/expert.ts";
import type { GlanceCell, GlanceEntry, HandoutView } from "../view.ts";
import { type PrintContext, pageNumber } from "./print-context.ts";

/** More experts than this do not fit side by side; they stand in several bands. */
const MOST_COLUMNS = 4;

/**
 * The article at a glance. One small table a question, because Paged.js breaks between tables
 * without harm and inside them only with care.
 */
export function glanceHtml(view: HandoutView, setting: PrintContext): string {
  if (view.glance.length === 0) return "";
  const title = escapeHtml(setting.words.atAGlance);
  const opens = view.glanceFillsPage ? " opens-page" : "";
  return `<section class="glance${opens}" data-running="${title}">
<h2>${title}</h2>
${view.glance.map((entry) => questionTable(entry, setting)).join("\n")}</section>`;
}

function questionTable(entry: GlanceEntry, setting: PrintContext): string {
  const caption = `<caption><a href="#${escapeHtml(entry.id)}"><span class="glance-number">${entry.number}</span> ${escapeHtml(entry.title)}</a> <span class="glance-page">${pageReference(entry.id, setting)}</span></caption>`;
  const bands = inBands(entry.cells).map((cells) => band(cells, setting));
  return `<table role="table">${caption}${bands.join("")}</table>`;
}

/** As few bands as will do, all of them equally long but for the last. */
function inBands(cells: readonly GlanceCell[]): readonly (readonly GlanceCell[])[] {
  const count = Math.ceil(cells.length / MOST_COLUMNS);
  const width = Math.ceil(cells.length / count);
  return Array.from({ length: count }, (_none, index) => cells.slice(index * width, (index + 1) * width));
}

function band(cells: readonly GlanceCell[], setting: PrintContext): string {
  const named = cells.some(({ expert }) => expert);
  const heads = named ? `<tr>${cells.map(({ expert }) => head(expert, setting)).join("")}</tr>` : "";
  const bodies = cells.map((cell) => `<td>${keyPoints(cell, setting)}</td>`);
  return `<tbody>${heads}<tr>${bodies.join("")}</tr></tbody>`;
}

function head(expert: Expert | undefined, { label }: PrintContext): string {
  if (!expert) return "<td></td>";
  return `<th scope="col" data-colour="${expert.colour}"><span class="initials">${escapeHtml(label(expert))}</span></th>`;
}

function keyPoints({ keyPoints }: GlanceCell, setting: PrintContext): string {
  if (keyPoints.length === 0) return "–";
  const items = keyPoints.map((point) => `<li>${setting.prose(point, { once: false })}</li>`);
  return `<ul class="bare" role="list">${items.join("")}</ul>`;
}

function pageReference(id: string, { words }: PrintContext): string {
  const [before = "", after = ""] = words.page("\u0000").split("\u0000");
  return `${escapeHtml(before)}${pageNumber(id)}${escapeHtml(after)}`;
}
