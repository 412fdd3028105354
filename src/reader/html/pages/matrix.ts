import type { Words } from "../../../i18n/words.ts";
import { attribute, type Html, html, lines } from "../../../markup/html.ts";
import { initialsHtml } from "../../../markup/initials.ts";
import type { Cell, MatrixHead, MatrixRowView, MatrixView } from "../../view/pages/matrix.ts";
import { link, textElement, whereLine } from "../elements.ts";
import { GLANCE_ID } from "../ids.ts";

/** A table with this many columns or more scrolls sideways; one with fewer is shown as lines. */
const MANY_COLUMNS = 13;

/** The article at a glance as a part of a page. */
export function matrix(view: MatrixView, words: Words): Html {
  const hasExperts = view.isByExpert || view.columns.some(({ kind }) => kind === "expert");
  return lines(
    html`<section class="glance">`,
    html`<h2 id="${GLANCE_ID}">${hasExperts ? words.whoThinksWhat : words.atAGlance}</h2>`,
    matrixTable(view, words),
    view.rest && html`<p class="rest-of-matrix">${link(view.rest)}</p>`,
    html`</section>`,
  );
}

/** The article at a glance: a table of questions and experts, below a heading with the id `GLANCE_ID`. */
export function matrixTable({ caption, isByExpert, columns, rows }: MatrixView, words: Words): Html {
  const width =
    isByExpert || columns.length >= MANY_COLUMNS ? " many" : columns.length === 1 ? " single" : "";
  return lines(
    html`<div class="matrix${width}${isByExpert && " by-expert"}" role="region" aria-labelledby="${GLANCE_ID}" tabindex="0">`,
    html`<table>`,
    textElement("caption", caption),
    html`<thead><tr><th scope="col">${isByExpert ? words.experts : words.questions}</th>`,
    columns.map((each) => head(each, "col", words)),
    html`</tr></thead>`,
    html`<tbody>`,
    rows.map((each) => row(each, width === " many" ? [] : columns, words)),
    html`</tbody>`,
    html`</table>`,
    html`</div>`,
  );
}

function head(of: MatrixHead, scope: "col" | "row", words: Words): Html {
  switch (of.kind) {
    case "nobody":
      return html`<th scope="${scope}">${words.answer}</th>`;
    case "question":
      return html`<th scope="${scope}"${attribute("data-source", of.source)}><span class="number">${of.number}</span> ${link(of)}${scope === "row" && whereLine(of.where, "where")}</th>`;
    case "expert": {
      const { href, shortName, name, initials, affiliation, colour } = of.person;
      // A row has room for the whole name.
      const text = scope === "row" ? name : shortName;
      const after = initials === text ? undefined : [" ", initialsHtml(initials)];
      const place = scope === "row" && textElement("span", affiliation, "affiliation");
      return html`<th scope="${scope}" data-colour="${colour}"><span class="person">${link({ text, href })}</span>${after}${place && [" ", place]}</th>`;
    }
    default:
      return of satisfies never;
  }
}

/** `named` are the columns whose heads do not show, so that each cell has the name. */
function row({ head: of, cells }: MatrixRowView, named: readonly MatrixHead[], words: Words): Html {
  return lines(
    html`<tr>${head(of, "row", words)}`,
    cells.map((cell, at) => (cell ? cellHtml(cell) : noAnswer(named[at], words))),
    html`</tr>`,
  );
}

/** A dash, for screen readers in words; that nobody else answers need not be said. */
function noAnswer(column: MatrixHead | undefined, words: Words): Html {
  if (column?.kind === "nobody") return html`<td></td>`;
  const { colour, shortName } = column?.kind === "expert" ? column.person : {};
  return html`<td class="no-answer"${attribute("data-colour", colour)}${attribute("data-name", shortName)}><span aria-hidden="true">–</span><span class="hidden">${words.noAnswer}</span></td>`;
}

/** One link covers the whole cell: with a link per key point the keyboard would stop too often. */
function cellHtml(cell: Cell): Html {
  const { colour, column, href, text, position, points, whole, source } = cell;
  return lines(
    html`<td${attribute("data-colour", colour)}${attribute("data-name", column)}${attribute("data-source", source)}>`,
    html`<a class="over" href="${href}"${attribute("title", whole)}><span class="hidden">${text}</span></a>`,
    textElement("p", position, "position"),
    points.length > 0 && html`<ul class="plain">${points.map((point) => html`<li>${point}</li>`)}</ul>`,
    html`</td>`,
  );
}
