import { type Answer, type Article, type Question, questionsOf } from "../../model/article.ts";
import type { Expert } from "../../model/expert.ts";
import { divided } from "./divided.ts";
import { isLong } from "./division.ts";
import { answerWeight } from "./weight.ts";

/** An answer with its question. */
export interface Given {
  readonly question: Question;
  readonly answer: Answer;
}

/** The answers of an expert, page by page; those of an article that is not long are on one page. */
export function answersByPage(article: Article, expert: Expert): readonly (readonly Given[])[] {
  const given = questionsOf(article).flatMap((question) =>
    question.answers
      .filter((answer) => answer.expert?.id === expert.id)
      .map((answer): Given => ({ question, answer })),
  );
  if (!isLong(article) || given.length === 0) return [given];
  return divided(given, ({ answer }) => answerWeight(answer));
}
