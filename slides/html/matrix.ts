import { attribute, type Html, html, lines, raw } from "../../src/markup/html.ts";
import { initialsHtml } from "../../src/markup/initials.ts";
import type { Answer } from "../../src/model/article.ts";
import type { Expert } from "../../src/model/expert.ts";
import type { MatrixRow } from "../../src/model/matrix.ts";
import { sourceAttribute } from "../../src/prose/source-attribute.ts";
import type { MatrixBody } from "../layout/body.ts";
import { briefOf, isNarrow, marksIn } from "../layout/matrix-pages.ts";
import type { DeckContext } from "./deck-context.ts";
import { linkHtml, standing, withoutLinks } from "./prose.ts";

/** With more columns than this there is too little space for the dots between initials, nor for names. */
const NAMED_COLUMNS = 6;

/** The at-a-glance matrix: a table in which every cell links to the slide with the answer. */
export function matrixHtml(body: MatrixBody, context: DeckContext): Html {
  const count = body.columns.length;
  const heads = body.columns.map((expert) => columnHtml(expert, count, context));
  const rows = body.rows.map((row) => rowHtml(row, body, context));
  return html`<div class="body" data-size="26" data-largest="28">
<table class="matrix" data-cells="${isNarrow(count) ? "narrow" : body.cells}" aria-label="${context.onSlide.words.atAGlance}">
<thead>
<tr><td></td>${heads}</tr>
</thead>
<tbody>
${lines(rows)}
</tbody>
</table>
</div>`;
}

function columnHtml(expert: Expert | undefined, count: number, { onSlide: { words } }: DeckContext): Html {
  if (!expert) return html`<th scope="col">${words.answer}</th>`;
  const { initials, shortName, name, colour, slug } = expert;
  const isNamed = count <= NAMED_COLUMNS;
  const short = isNamed ? initials : initials.replaceAll(".", "");
  return html`<th scope="col" data-colour="${colour}" data-expert="${slug}"><abbr title="${name}">${initialsHtml(short)}</abbr>${isNamed && ` ${shortName}`}</th>`;
}

function rowHtml({ question, cells }: MatrixRow, body: MatrixBody, context: DeckContext): Html {
  const title = linkHtml(question.id, html`${question.heading.short}`, context);
  const filled = cells.map((answer) =>
    answer ? cellHtml(answer, question.number, body, context) : html`<td></td>`,
  );
  return html`<tr${sourceAttribute(question.span.line, context.onSlide)}><th scope="row"><span class="entry-number">${question.number}</span>${title}</th>${filled}</tr>`;
}

function cellHtml(answer: Answer, question: number, body: MatrixBody, context: DeckContext): Html {
  const { expert } = answer;
  const owner = [
    attribute("data-colour", expert?.colour),
    attribute("data-expert", expert?.slug),
    attribute("data-initials", expert?.initials),
    sourceAttribute(answer.span.line, context.onSlide),
  ];
  const brief = briefOf(answer);
  const shown =
    body.cells === "words" && brief
      ? withoutLinks(standing(brief, context))
      : marksHtml(answer, question, body.columns.length, context);
  return html`<td${owner}>${linkHtml(answer.id, shown, context)}</td>`;
}

/** A square for every key point. Screen readers hear whose answer it is and how many points it has. */
function marksHtml(answer: Answer, question: number, columns: number, context: DeckContext): Html {
  const { words } = context.onSlide;
  const reference = words.questionReference(question);
  const whose = answer.expert ? words.answerTo(answer.expert.shortName, reference) : reference;
  const name = `${whose}: ${words.keyPointCount(answer.keyPoints.length)}`;
  return html`<span class="marks" role="img" aria-label="${name}">${raw("<i></i>".repeat(marksIn(answer, columns)))}</span>`;
}
