import { type Article, type Part, type Question, questionsOf } from "../../src/model/article.ts";

/** How the questions of a talk are counted. */
export interface QuestionNumbers {
  /** The number of a question in the talk, from 1. Backups are counted on from the last that is shown. */
  readonly of: (question: Question) => number;
  /** How many questions are shown, without the backups. */
  readonly shown: number;
}

/** Counts the questions in the order of the slides: a shorter talk counts its own. */
export function questionNumbers(article: Article): QuestionNumbers {
  const questions = questionsOf(article);
  const shown = questions.filter((question) => !isBackup(question, article));
  const backups = questions.filter((question) => isBackup(question, article));
  const numbers = new Map([...shown, ...backups].map(({ id }, index) => [id, index + 1]));
  return { of: ({ id }) => numbers.get(id)!, shown: shown.length };
}

/** Whether the article plans a shorter talk that leaves this part out. */
export function isBackup(part: Part, { meta }: Article): boolean {
  const { questions } = meta.talk;
  return part.kind === "question" && questions !== undefined && questions.every(({ id }) => id !== part.id);
}
