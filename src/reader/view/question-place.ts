import type { Words } from "../../i18n/words.ts";
import type { Article, Question } from "../../model/article.ts";

/** Which question it is among all: `Question 3 of 12`, and where space is short `3/12`. */
export interface QuestionPlace {
  readonly text: string;
  readonly short: string;
}

/** The place of a question among those of its article. */
export function questionPlace({ number }: Question, { parts }: Article, words: Words): QuestionPlace {
  const last = parts.findLast((part) => part.kind === "question");
  const total = last?.kind === "question" ? last.number : number;
  return { text: words.questionOf(number, total), short: `${number}/${total}` };
}
