import { type Answer, type Article, type Question, questionsOf } from "./article.ts";
import type { Expert } from "./expert.ts";

/** One row of the at-a-glance matrix: a question and, per column, the answer if there is one. */
export interface MatrixRow {
  readonly question: Question;
  readonly cells: readonly (Answer | undefined)[];
}

/**
 * The article at a glance: questions down, experts across. An article without experts (or with
 * answers by nobody) gets one more column, whose expert is undefined.
 */
export interface Matrix {
  readonly columns: readonly (Expert | undefined)[];
  readonly rows: readonly MatrixRow[];
}

/** Lays out the questions and answers of an article as a matrix. */
export function matrixOf(article: Article): Matrix {
  const questions = questionsOf(article);
  const byNobody = questions.some((q) => q.answers.some((a) => a.expert === undefined));
  const columns = [...article.experts, ...(byNobody ? [undefined] : [])];
  const rows = questions.map((question) => ({
    question,
    cells: columns.map((expert) => question.answers.find((a) => a.expert?.id === expert?.id)),
  }));
  return { columns, rows };
}
