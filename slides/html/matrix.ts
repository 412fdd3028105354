import { attribute, type Html, html, lines } from "../../src/markup/html.ts";
import type { Expert } from "../../src/model/expert.ts";
import { sourceAttribute } from "../../src/prose/source-attribute.ts";
import type { MatrixBody, MatrixLine } from "../layout/body.ts";
import type { DeckContext } from "./deck-context.ts";
import { linkHtml, standing, withoutLinks } from "./prose.ts";

/** Who thinks what: a table in which every cell links to the slide with the answer. */
export function matrixHtml({ columns, rows }: MatrixBody, context: DeckContext): Html {
  return html`<div class="body glance" data-size="24" data-largest="34">
<table class="matrix" aria-label="${context.onSlide.words.whoThinksWhat}">
<thead>
<tr><th scope="col">${context.onSlide.words.questions}</th>${columns.map((expert) => columnHtml(expert, context))}</tr>
</thead>
<tbody>
${lines(rows.map((row) => rowHtml(row, columns, context)))}
</tbody>
</table>
</div>`;
}

function columnHtml(expert: Expert | undefined, { onSlide: { words } }: DeckContext): Html {
  if (!expert) return html`<th scope="col">${words.answer}</th>`;
  const { shortName, colour, slug } = expert;
  return html`<th scope="col" data-colour="${colour}" data-expert="${slug}">${shortName}</th>`;
}

function rowHtml(
  { question, title, cells }: MatrixLine,
  columns: MatrixBody["columns"],
  context: DeckContext,
): Html {
  const name = linkHtml(
    question.id,
    html`<span class="entry-number">${context.numbers.of(question)}</span> ${title}`,
    context,
  );
  return html`<tr${sourceAttribute(question.span.line, context.onSlide)}><th scope="row">${name}</th>${cells.map((cell, index) => cellHtml(cell, columns[index], context))}</tr>`;
}

/** Where space is short the names of the columns are not shown, so each cell has the name of its own. */
function cellHtml(cell: MatrixLine["cells"][number], expert: Expert | undefined, context: DeckContext): Html {
  const { words } = context.onSlide;
  if (!cell) return html`<td>${dashHtml(words.noAnswer)}</td>`;
  const { answer, brief } = cell;
  const owner = [
    attribute("data-colour", expert?.colour),
    attribute("data-expert", expert?.slug),
    attribute("data-name", expert?.shortName ?? words.answer),
    sourceAttribute(answer.span.line, context.onSlide),
  ];
  return html`<td${owner}>${linkHtml(answer.id, briefHtml(brief, context), context)}</td>`;
}

function briefHtml(brief: NonNullable<MatrixLine["cells"][number]>["brief"], context: DeckContext): Html {
  if (!brief) return dashHtml(context.onSlide.words.answer);
  return brief.kind === "whole" ? withoutLinks(standing(brief.said, context)) : html`${brief.text}`;
}

/**
 * A dash, for which screen readers say `text`. A hidden text would not be printed, and the browser gives a
 * cell that prints nothing no place in the PDF's table.
 */
function dashHtml(text: string): Html {
  return html`<span role="img" aria-label="${text}">–</span>`;
}
