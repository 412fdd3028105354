import { escapeHtml } from "../../src/markup/html.ts";
import type { Answer } from "../../src/model/article.ts";
import type { Expert } from "../../src/model/expert.ts";
import type { MatrixRow } from "../../src/model/matrix.ts";
import type { MatrixBody } from "../layout/body.ts";
import { isNarrow, marksIn } from "../layout/matrix-pages.ts";
import { type DeckContext, keyPointHtml, linkHtml } from "./prose.ts";

/** More columns than this leave no room for the dots between initials, and none for names. */
const NAMED_COLUMNS = 6;

/** The matrix as HTML: a table, every cell of which goes to the slide with the answer. */
export function matrixHtml(body: MatrixBody, context: DeckContext): string {
  const { words } = context.onSlide;
  const heads = body.columns.map((expert) => columnHtml(expert, body.columns.length, context));
  const rows = body.rows.map((row) => rowHtml(row, body, context));
  return `<div class="body" data-size="26" data-largest="${body.cells === "marks" ? 28 : 24}">
<table class="matrix" data-cells="${isNarrow(body.columns.length) ? "narrow" : body.cells}" aria-label="${escapeHtml(words.atAGlance)}">
<thead>
<tr><td></td>${heads.join("")}</tr>
</thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
</div>`;
}

function columnHtml(expert: Expert | undefined, count: number, { onSlide: { words } }: DeckContext): string {
  if (!expert) return `<th scope="col">${escapeHtml(words.answer)}</th>`;
  const { initials, shortName, name, colour, slug } = expert;
  const short = count > NAMED_COLUMNS ? initials.replaceAll(".", "") : initials;
  const named = count > NAMED_COLUMNS ? "" : ` ${escapeHtml(shortName)}`;
  return `<th scope="col" data-colour="${colour}" data-expert="${slug}"><abbr title="${escapeHtml(name)}"><b class="initials">${escapeHtml(short)}</b></abbr>${named}</th>`;
}

function rowHtml({ question, cells }: MatrixRow, body: MatrixBody, context: DeckContext): string {
  const name = `<span class="entry-number">${question.number}</span>${linkHtml(question.id, escapeHtml(question.heading.short), context)}`;
  const filled = cells.map((answer) =>
    answer ? cellHtml(answer, question.number, body, context) : "<td></td>",
  );
  return `<tr><th scope="row">${name}</th>${filled.join("")}</tr>`;
}

function cellHtml(
  answer: Answer,
  question: number,
  { cells: kind, columns }: MatrixBody,
  context: DeckContext,
): string {
  const { expert, keyPoints } = answer;
  const owner = expert
    ? ` data-colour="${expert.colour}" data-expert="${expert.slug}" data-initials="${escapeHtml(expert.initials)}"`
    : "";
  const point = keyPoints[0];
  const shown =
    kind === "points" && point
      ? keyPointHtml(point, context).replace(/<\/?a\b[^>]*>/g, "")
      : marksHtml(answer, question, columns.length, context);
  return `<td${owner}>${linkHtml(answer.id, shown, context)}</td>`;
}

/** A square for every key point; read out as whose answer it is. */
function marksHtml(
  answer: Answer,
  question: number,
  columns: number,
  { onSlide: { words } }: DeckContext,
): string {
  const reference = words.questionReference(question);
  const whose = answer.expert ? words.answerTo(answer.expert.shortName, reference) : reference;
  const name = `${whose}: ${words.keyPointCount(answer.keyPoints.length)}`;
  return `<span class="marks" role="img" aria-label="${escapeHtml(name)}">${"<i></i>".repeat(marksIn(answer, columns))}</span>`;
}
