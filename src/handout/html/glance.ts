import { attribute, type Html, html, lines } from "../../markup/html.ts";
import { initialsHtml } from "../../markup/initials.ts";
import type { Expert } from "../../model/expert.ts";
import type { GlanceCell, GlanceRow, GlanceView } from "../view/glance.ts";
import { type PrintContext, pageNumber } from "./print-context.ts";

/**
 * The article at a glance: a matrix, or a table for each question. `in-page/measure/plan-glance.ts`
 * divides it into pages.
 */
export function glanceHtml(view: GlanceView, context: PrintContext): Html {
  const { atAGlance, glanceLine } = context.words;
  const tables =
    view.form === "matrix"
      ? [matrix(view, context)]
      : view.rows.map((row) => questionTable(row, view, context));
  return html`<section class="glance is-${view.form}${view.isDense && " is-dense"}${view.onlyIfShort && " only-if-short"}" data-place="#glance" data-running="${atAGlance}">
<div class="glance-head"><h2>${atAGlance}</h2>
<p class="glance-line">${glanceLine}</p></div>
${lines(tables)}</section>`;
}

function matrix(view: GlanceView, context: PrintContext): Html {
  const { columns, rows, questionShare } = view;
  const heads = columns.map((expert) => (expert ? head("col", expert, view) : html`<td></td>`));
  const hasHead = columns.some((expert) => expert);
  const body = rows.map(
    (row) =>
      html`<tr><th scope="row">${question(row, context)}</th>${row.cells.map((cell) => html`<td>${said(cell, context)}</td>`)}</tr>`,
  );
  return html`<table role="table"><colgroup><col style="width: ${questionShare}%">${columns.map(() => html`<col>`)}</colgroup>
${hasHead && html`<thead><tr><td></td>${heads}</tr></thead>\n`}<tbody>${lines(body)}</tbody></table>`;
}

/** Who says what to one question: an expert and what they say, once or twice in a row. */
function questionTable(row: GlanceRow, view: GlanceView, context: PrintContext): Html {
  const cells = row.cells.filter(({ says }) => says);
  const rows: (readonly GlanceCell[])[] = [];
  for (let at = 0; at < cells.length; at += view.across) rows.push(cells.slice(at, at + view.across));
  const body = rows.map((pair) => {
    // The cell of an expert alone in the last row takes the rest of it.
    const wide = attribute("colspan", pair.length < view.across && "3");
    const cells = pair.map((cell) => html`${whose(cell, view)}<td${wide}>${said(cell, context)}</td>`);
    return html`<tr>${cells}</tr>`;
  });
  const columns = Array.from({ length: view.across }, () => html`<col class="glance-who"><col>`);
  return html`<table role="table"><caption>${question(row, context)}</caption><colgroup>${columns}</colgroup>
<tbody>${lines(body)}</tbody></table>`;
}

/** Answers by nobody have no name beside them. */
function whose({ expert }: GlanceCell, view: GlanceView): Html {
  return expert ? head("row", expert, view) : html`<td></td>`;
}

function head(scope: "col" | "row", expert: Expert, { showsNames }: GlanceView): Html {
  const name = showsNames ? html`${expert.shortName}` : initialsHtml(expert.initials);
  return html`<th scope="${scope}" data-colour="${expert.colour}">${name}</th>`;
}

function question({ id, number, title }: GlanceRow, { words, longWords }: PrintContext): Html {
  const [before, after] = words.page("\u0000").split("\u0000");
  return html`<a href="#${id}"><span class="glance-number">${number}</span> ${longWords(title)}</a> <span class="glance-page-number">${before}${pageNumber(id)}${after}</span>`;
}

function said({ says }: GlanceCell, { prose }: PrintContext): Html {
  return says ? prose(says, { once: false, hyphenate: false }) : html`–`;
}
