import type { Words } from "../../i18n/words.ts";
import { type Html, html, lines } from "../../markup/html.ts";
import type { GlanceCell, GlanceRow, GlanceView } from "../view/glance.ts";
import type { PersonView } from "../view/title-page.ts";

/** The article at a glance: one table, or one for each question. */
export function glanceHtml(view: GlanceView, words: Words): Html {
  const tables =
    view.form === "matrix" ? matrix(view, words) : view.rows.map((row) => questionTable(row, words));
  return lines(html`<section class="glance">`, html`<h1>${words.atAGlance}</h1>`, tables, html`</section>`);
}

function matrix({ columns, rows }: GlanceView, words: Words): Html {
  const heads = columns.map((person) => html`<th scope="col">${person ? whose(person) : words.answer}</th>`);
  const body = rows.map(
    (row) =>
      html`<tr id="${rowId(row)}"><th scope="row">${question(row)}</th>${row.cells.map((cell) => html`<td>${said(cell, words)}</td>`)}</tr>`,
  );
  return html`<table>
<thead><tr><th scope="col">${words.questions}</th>${heads}</tr></thead>
<tbody>${lines(body)}</tbody>
</table>`;
}

function questionTable(row: GlanceRow, words: Words): Html {
  const given = row.cells.filter(({ says }) => says);
  const body = given.map(
    (cell) =>
      html`<tr><th scope="row">${cell.person ? whose(cell.person) : words.answer}</th><td>${said(cell, words)}</td></tr>`,
  );
  return html`<table class="by-question" id="${rowId(row)}">
<caption>${question(row)}</caption>
<tbody>${body.length > 0 ? lines(body) : html`<tr><td>${words.noAnswer}</td></tr>`}</tbody>
</table>`;
}

const rowId = ({ number }: GlanceRow): string => `book.glance.${number}`;

function question({ number, title, href }: GlanceRow): Html {
  return href === undefined ? html`${number} ${title}` : html`<a href="${href}">${number} ${title}</a>`;
}

function whose({ name, colour }: PersonView): Html {
  return html`<span class="person" data-colour="${colour}">${name}</span>`;
}

/** A cell without text says so to those who hear it. */
function said({ says, href }: GlanceCell, { noAnswer }: Words): Html {
  if (!says) return html`<span role="img" aria-label="${noAnswer}">–</span>`;
  return href === undefined ? says : html`<a class="said" href="${href}">${says}</a>`;
}
