import { questionsOf } from "../model/article.ts";
import type { Check } from "./check.ts";

/** Every question is answered. */
export const questionHasAnswer: Check = (article, report) => {
  for (const question of questionsOf(article)) {
    if (question.answers.length > 0) continue;
    const hint =
      article.experts.length > 0
        ? `write an answer below it, e.g. under ### ${article.experts[0]!.id}`
        : "write the answer below it";
    report(
      "question/no-answer",
      question.span,
      `the question “${question.heading.text}” has no answer`,
      `${hint}; if this is not a question, add {.section} to its heading`,
    );
  }
};
