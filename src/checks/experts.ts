import { questionsOf } from "../model/article.ts";
import type { Check } from "./check.ts";

/** Every expert of the front matter answers at least once. */
export const expertAnswers: Check = (article, report) => {
  const questions = questionsOf(article);
  if (questions.length === 0) return; // `article/no-question` says so
  const answers = questions.flatMap((question) => question.answers);
  const answering = new Set(answers.map(({ expert }) => expert?.id));
  for (const { id, name, span } of article.experts) {
    if (answering.has(id)) continue;
    const hint = `write ### ${id} under a question, or remove the expert from the front matter`;
    report("expert/no-answer", span, `the expert “${name}” answers no question`, hint);
  }
};
