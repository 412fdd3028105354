import { questionsOf } from "../model/article.ts";
import type { Check } from "./check.ts";

/** Every question is answered. */
export const questionHasAnswer: Check = (article, report) => {
  for (const question of questionsOf(article)) {
    if (question.answers.length > 0) continue;
    const hint =
      article.experts.length > 0
        ? `write an answer below it, under ### ${article.experts[0]!.id} for example`
        : "write the answer below it";
    report(
      "question/no-answer",
      question.span,
      `the question “${question.heading.text}” has no answer`,
      `${hint}; if it is no question, add {.section} to its heading`,
    );
  }
};
