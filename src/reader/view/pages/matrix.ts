import type { Html } from "../../../markup/html.ts";
import type { Answer, Article, Question } from "../../../model/article.ts";
import type { Expert } from "../../../model/expert.ts";
import { type Matrix, matrixOf } from "../../../model/matrix.ts";
import { proseText } from "../../../prose/text.ts";
import { fileWith } from "../../division/answer-pages.ts";
import { MATRIX, partFile } from "../../files.ts";
import type { PageContext } from "../../page-context.ts";
import type { Link, Whereabouts } from "../link.ts";
import { inShort, isLong, pointInShort } from "../text/in-short.ts";
import { type Person, personView } from "../text/person.ts";
import { whereabouts } from "../where.ts";

/** What one expert says to one question, in short. */
export interface Cell extends Link {
  readonly colour: number | undefined;
  /** What names the cell's column where a narrow screen shows none: the expert, or the question. */
  readonly column: string | undefined;
  /** The value of `data-source` for the answer's heading. */
  readonly source: string | undefined;
  readonly position: Html | undefined;
  /** The key points, long ones by their first words; none where there is a position. */
  readonly points: readonly Html[];
  /** All words of the key points, where one of them is long. */
  readonly whole: string | undefined;
}

/** The head of a row or a column. */
export type MatrixHead =
  | { readonly kind: "expert"; readonly person: Person }
  /** The answers without an expert. */
  | { readonly kind: "nobody" }
  | (Link & {
      readonly kind: "question";
      readonly number: number;
      readonly source: string | undefined;
      /** Where it stands in the other outputs. */
      readonly where: readonly Whereabouts[];
    });

/** One row: its head and, per column, the answer if there is one. */
export interface MatrixRowView {
  readonly head: MatrixHead;
  readonly cells: readonly (Cell | undefined)[];
}

/** The article at a glance: a row for each question, a column for each expert; of very many experts, a row each. */
export interface MatrixView {
  readonly caption: string;
  /** Whether rows are experts. */
  readonly isByExpert: boolean;
  readonly columns: readonly MatrixHead[];
  readonly rows: readonly MatrixRowView[];
  /** Where the rest is, when these rows are not all. */
  readonly rest: Link | undefined;
}

/** What of the matrix a page shows. Everything is counted from 0, and the ends are left out. */
export interface MatrixPiece {
  readonly questions: readonly [from: number, to: number];
  readonly experts: readonly [from: number, to: number];
}

/** More experts than this are rows: a table has no room for so many columns. */
export const MANY_EXPERTS = 40;

/** Whether an article has so many experts that no page but those of the matrix names all. */
export function hasManyExperts({ experts }: Pick<Article, "experts">): boolean {
  return experts.length > MANY_EXPERTS;
}

/**
 * The matrix as seen from a page, or a piece of it; `all` is the whole one. Undefined when the article has no
 * questions.
 */
export function matrixView(
  page: PageContext,
  all: Matrix = matrixOf(page.article),
  piece?: MatrixPiece,
): MatrixView | undefined {
  const { article, words } = page;
  if (all.rows.length === 0) return undefined;
  const { columns, rows } = piece ? cutOut(all, piece) : all;
  const counts = [words.questionCount(all.rows.length)];
  if (article.experts.length > 0) counts.push(words.expertCount(article.experts.length));
  const isByExpert = hasManyExperts(article);
  const experts = columns.map((expert) => expertHead(expert, page));
  const questions = rows.map(({ question }) => questionHead(question, isByExpert, page));
  const cells = rows.map(({ question, cells }) =>
    cells.map((answer) => answer && cellOf(answer, question, isByExpert, page)),
  );
  const isWhole = columns.length === all.columns.length && rows.length === all.rows.length;
  return {
    caption: counts.join(" · "),
    isByExpert,
    columns: isByExpert ? questions : experts,
    rows: isByExpert
      ? experts.map((head, at) => ({ head, cells: cells.map((row) => row[at]) }))
      : questions.map((head, at) => ({ head, cells: cells[at]! })),
    rest: isWhole ? undefined : restLink(all, piece!, page),
  };
}

function cutOut({ columns, rows }: Matrix, { questions, experts }: MatrixPiece): Matrix {
  return {
    columns: columns.slice(...experts),
    rows: rows
      .slice(...questions)
      .map(({ question, cells }) => ({ question, cells: cells.slice(...experts) })),
  };
}

/** `200 experts`, or `500 questions`: what the page shows some of. */
function restLink(
  { columns, rows }: Matrix,
  { experts }: MatrixPiece,
  { article, words, url }: PageContext,
): Link {
  const isByExpert = experts[1] < columns.length;
  const text = isByExpert ? words.expertCount(article.experts.length) : words.questionCount(rows.length);
  return { text, href: url(MATRIX) };
}

function expertHead(expert: Expert | undefined, page: PageContext): MatrixHead {
  return expert ? { kind: "expert", person: personView(expert, page) } : { kind: "nobody" };
}

/** A row has room for the whole question, a column for its short form. */
function questionHead(question: Question, isByExpert: boolean, page: PageContext): MatrixHead {
  const { id, kind, number, heading, span } = question;
  return {
    kind,
    number,
    text: isByExpert ? heading.short : heading.listed,
    href: page.url(partFile({ kind, id })),
    source: page.prose.source?.(span.line),
    where: whereabouts(id, page),
  };
}

function cellOf(answer: Answer, question: Question, isByExpert: boolean, page: PageContext): Cell {
  const { id, expert, position, keyPoints, span } = answer;
  const reference = page.words.questionReference(question.number);
  const points = position ? [] : keyPoints.map(({ prose }) => prose);
  return {
    text: expert ? page.words.answerTo(expert.shortName, reference) : reference,
    href: page.url(fileWith(question, id), id),
    colour: expert?.colour,
    column: isByExpert ? question.heading.short : expert?.shortName,
    source: page.prose.source?.(span.line),
    position: position && inShort(position.prose, page),
    points: points.map((prose) => pointInShort(prose, page)),
    whole: points.some(isLong) ? points.map(proseText).join("\n\n") : undefined,
  };
}
