import type { Expert } from "../model/expert.ts";
import { escapeHtml } from "../prose/escape.ts";
import { pageNumber, type Setting } from "./setting.ts";
import type { GlanceCell, GlanceEntry, HandoutView } from "./view.ts";

/** More experts than this do not fit side by side on the page; they stand below each other. */
const MOST_COLUMNS = 4;

/**
 * The article at a glance. One small table a question, because Paged.js breaks between tables
 * without harm and inside them only with care.
 */
export function glanceHtml(view: HandoutView, setting: Setting): string {
  if (view.glance.length === 0) return "";
  const title = escapeHtml(setting.words.atAGlance);
  const opens = view.glanceFillsPage ? " opens-page" : "";
  return `<section class="glance${opens}" data-running="${title}">
<h2>${title}</h2>
${view.glance.map((entry) => questionTable(entry, setting)).join("\n")}</section>`;
}

function questionTable(entry: GlanceEntry, setting: Setting): string {
  const experts = entry.cells.filter(({ expert }) => expert).length;
  const columns = experts === entry.cells.length && experts > 1 && experts <= MOST_COLUMNS;
  const cells = columns ? entry.cells : entry.cells.filter(({ keyPoints }) => keyPoints.length > 0);
  const caption = `<caption><a href="#${escapeHtml(entry.id)}"><span class="glance-number">${entry.number}</span> ${escapeHtml(entry.title)}</a> <span class="glance-page">${pageReference(entry.id, setting)}</span></caption>`;
  return columns
    ? `<table class="side-by-side">${caption}${sideBySide(cells, setting)}</table>`
    : `<table class="below" role="table">${caption}${oneBelowTheOther(cells, setting)}</table>`;
}

function sideBySide(cells: readonly GlanceCell[], setting: Setting): string {
  const heads = cells.map(({ expert }) => head(expert, "col"));
  const bodies = cells.map((cell) => `<td>${keyPoints(cell, setting)}</td>`);
  return `<thead><tr>${heads.join("")}</tr></thead><tbody><tr>${bodies.join("")}</tr></tbody>`;
}

function oneBelowTheOther(cells: readonly GlanceCell[], setting: Setting): string {
  const rows = cells.map((cell) => {
    const who = head(cell.expert, "row");
    return `<tr>${who}<td>${keyPoints(cell, setting)}</td></tr>`;
  });
  return `<tbody>${rows.join("")}</tbody>`;
}

function head(expert: Expert | undefined, scope: "col" | "row"): string {
  if (!expert) return "";
  return `<th scope="${scope}" data-colour="${expert.colour}"><span class="initials">${escapeHtml(expert.initials)}</span></th>`;
}

function keyPoints({ keyPoints }: GlanceCell, setting: Setting): string {
  if (keyPoints.length === 0) return "–";
  const items = keyPoints.map((point) => `<li>${setting.prose(point, { once: false })}</li>`);
  return `<ul role="list">${items.join("")}</ul>`;
}

function pageReference(id: string, { words }: Setting): string {
  const [before = "", after = ""] = words.page("\u0000").split("\u0000");
  return `${escapeHtml(before)}${pageNumber(id)}${escapeHtml(after)}`;
}
