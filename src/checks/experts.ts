import { questionsOf } from "../model/article.ts";
import type { Check } from "./check.ts";

/** Every expert of the front matter answers at least once. */
export const expertAnswers: Check = (article, report) => {
  const answers = questionsOf(article).flatMap((question) => question.answers);
  for (const expert of article.experts) {
    if (answers.some((answer) => answer.expert?.id === expert.id)) continue;
    report(
      "expert/no-answer",
      expert.span,
      `the expert “${expert.name}” answers no question`,
      `write ### ${expert.id} under a question, or remove the expert from the front matter`,
    );
  }
};
