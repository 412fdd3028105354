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
      `${expert.name} (${expert.id}) never answers`,
      `write ### ${expert.id} under a question, or take the expert out of the front matter`,
    );
  }
};
