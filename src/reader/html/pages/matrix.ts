import type { Words } from "../../../i18n/words.ts";
import { escapeHtml } from "../../../markup/html.ts";
import type { Cell, MatrixView } from "../../view/pages/matrix.ts";
import type { Person } from "../../view/text/person.ts";
import { attribute, lines, link, textElement } from "../elements.ts";
import { GLANCE_ID } from "../ids.ts";

/** From this many columns on the table scrolls inside itself on every screen. */
const MANY_COLUMNS = 6;

/** The article at a glance. */
export function matrix(view: MatrixView, words: Words): string {
  const width = widthOf(view);
  return lines(
    '<section class="glance">',
    `<h2 id="${GLANCE_ID}">${escapeHtml(words.atAGlance)}</h2>`,
    `<div class="matrix${width}" role="region" aria-labelledby="${GLANCE_ID}" tabindex="0">`,
    "<table>",
    textElement("caption", view.caption),
    `<thead><tr><th scope="col">${escapeHtml(words.questions)}</th>`,
    view.columns.map((person) => columnHead(person, words)),
    "</tr></thead>",
    "<tbody>",
    view.rows.map(row),
    "</tbody>",
    "</table>",
    "</div>",
    "</section>",
  );
}

function widthOf({ columns }: MatrixView): string {
  if (columns.length >= MANY_COLUMNS) return " many";
  return columns.length === 1 ? " single" : "";
}

function columnHead(person: Person | undefined, words: Words): string {
  if (!person) return textElement("th", words.answer).replace("<th", '<th scope="col"');
  const { href, shortName, initials, colour } = person;
  const short = initials === shortName ? "" : ` ${textElement("span", initials, "initials")}`;
  return `<th scope="col" data-colour="${colour}"><span class="person">${link({ text: shortName, href })}</span>${short}</th>`;
}

function row({ question, cells }: MatrixView["rows"][number]): string {
  return lines(
    `<tr><th scope="row"><span class="number">${question.number}</span> ${link(question)}</th>`,
    cells.map((one) => (one ? cellHtml(one) : "<td></td>")),
    "</tr>",
  );
}

/** One link over the whole cell: a link per key point would be many stops for the keyboard. */
function cellHtml(cell: Cell): string {
  return lines(
    `<td${attribute("data-colour", cell.colour)}>`,
    `<a class="over" href="${escapeHtml(cell.href)}"><span class="hidden">${escapeHtml(cell.text)}</span></a>`,
    cell.points.length > 0
      ? `<ul class="plain">${cell.points.map((point) => `<li>${point}</li>`).join("")}</ul>`
      : "",
    "</td>",
  );
}
