import type { Words } from "../../../i18n/words.ts";
import { attribute, type Html, html, lines } from "../../../markup/html.ts";
import { initialsHtml } from "../../../markup/initials.ts";
import type { Cell, MatrixView } from "../../view/pages/matrix.ts";
import type { Person } from "../../view/text/person.ts";
import { link, textElement, whereLine } from "../elements.ts";
import { GLANCE_ID } from "../ids.ts";

/** A table with this many columns or more scrolls sideways; one with fewer is shown as lines. */
const MANY_COLUMNS = 13;

/** The article at a glance: a table of questions and experts. */
export function matrix({ caption, columns, rows }: MatrixView, words: Words): Html {
  const width = columns.length >= MANY_COLUMNS ? " many" : columns.length === 1 ? " single" : "";
  return lines(
    html`<section class="glance">`,
    html`<h2 id="${GLANCE_ID}">${columns.some(Boolean) ? words.whoThinksWhat : words.atAGlance}</h2>`,
    html`<div class="matrix${width}" role="region" aria-labelledby="${GLANCE_ID}" tabindex="0">`,
    html`<table>`,
    textElement("caption", caption),
    html`<thead><tr><th scope="col">${words.questions}</th>`,
    columns.map((person) => columnHead(person, words)),
    html`</tr></thead>`,
    html`<tbody>`,
    rows.map(row),
    html`</tbody>`,
    html`</table>`,
    html`</div>`,
    html`</section>`,
  );
}

function columnHead(person: Person | undefined, words: Words): Html {
  if (!person) return html`<th scope="col">${words.answer}</th>`;
  const { href, shortName, initials, colour } = person;
  const after = initials === shortName ? undefined : [" ", initialsHtml(initials)];
  return html`<th scope="col" data-colour="${colour}"><span class="person">${link({ text: shortName, href })}</span>${after}</th>`;
}

function row({ question, cells }: MatrixView["rows"][number]): Html {
  return lines(
    html`<tr><th scope="row"${attribute("data-source", question.source)}><span class="number">${question.number}</span> ${link(question)}${whereLine(question.where, "where")}</th>`,
    cells.map(cellHtml),
    html`</tr>`,
  );
}

/** One link covers the whole cell: with a link per key point the keyboard would stop too often. */
function cellHtml(cell: Cell | undefined): Html {
  if (!cell) return html`<td></td>`;
  const { colour, shortName, href, text, position, points, source } = cell;
  return lines(
    html`<td${attribute("data-colour", colour)}${attribute("data-name", shortName)}${attribute("data-source", source)}>`,
    html`<a class="over" href="${href}"><span class="hidden">${text}</span></a>`,
    textElement("p", position, "position"),
    points.length > 0 && html`<ul class="plain">${points.map((point) => html`<li>${point}</li>`)}</ul>`,
    html`</td>`,
  );
}
