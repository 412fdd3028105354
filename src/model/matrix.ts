import {
  type Answer,
  type Article,
  type KeyPoint,
  type Position,
  type Question,
  questionsOf,
} from "./article.ts";
import type { Expert } from "./expert.ts";

/** One row of the at-a-glance matrix: a question and, per column, the answer if there is one. */
export interface MatrixRow {
  readonly question: Question;
  readonly cells: readonly (Answer | undefined)[];
}

/**
 * The article at a glance: questions down, experts across. Questions that no expert answers stand in it
 * only when there are no others: beside experts they would be rows of empty cells. Answers by nobody
 * have a column of their own, whose expert is undefined.
 */
export interface Matrix {
  readonly columns: readonly (Expert | undefined)[];
  readonly rows: readonly MatrixRow[];
}

/** Lays out the questions and answers of an article as a matrix. */
export function matrixOf(article: Article): Matrix {
  const all = questionsOf(article);
  const answered = all.filter(({ answers }) => answers.some(({ expert }) => expert));
  const questions = answered.length > 0 ? answered : all;
  const byNobody = questions.some((q) => q.answers.some((a) => a.expert === undefined));
  const experts = byNobody && answered.length === 0 ? [] : article.experts;
  const columns = [...experts, ...(byNobody ? [undefined] : [])];
  const rows = questions.map((question) => {
    // Of two answers of an expert, the first is in the matrix.
    const answers = new Map([...question.answers].reverse().map((each) => [each.expert?.id, each]));
    return { question, cells: columns.map((expert) => answers.get(expert?.id)) };
  });
  return { columns, rows };
}

/**
 * Whether the article at a glance tells anything. It does not when there is only one question (nothing to
 * compare), and when most answers have no position and no key point of their own, so that first sentences,
 * or one word, would be repeated.
 */
export function saysEnough({ rows }: Matrix): boolean {
  const answers = rows.flatMap(({ cells }) => cells.filter((cell) => cell !== undefined));
  return rows.length > 1 && answers.length > 0 && tellingOf(answers) * 2 >= answers.length;
}

/** How many answers have a position, or a key point that others do not have too: not all “Answer”. */
function tellingOf(answers: readonly Answer[]): number {
  const withPosition = answers.filter(({ position }) => position).length;
  const own = answers.filter(
    ({ position, keyPointSource: source }) => !position && (source === "bold" || source === "heading"),
  );
  return withPosition + new Set(own.map(({ keyPoints }) => keyPoints[0]?.text)).size;
}

/** What an answer says in one line: the position, else the first key point. */
export function keyOf({ position, keyPoints }: Answer): Position | KeyPoint | undefined {
  return position ?? keyPoints[0];
}
