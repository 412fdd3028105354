import { questionsOf } from "../model/article.ts";
import type { Check } from "./check.ts";

/** Every answer says in bold what its slide shows. */
export const answerHasKeyPoint: Check = (article, report) => {
  for (const answer of questionsOf(article).flatMap((question) => question.answers)) {
    if (answer.keyPointSource !== "first-sentence") continue;
    const whose = answer.expert ? `the answer of ${answer.expert.name}` : "the answer";
    report(
      "answer/no-key-point",
      answer.keyPoints[0]?.span ?? answer.span,
      `${whose} has no key point, its slide shows the first sentence`,
      "put the point in bold at the start of a paragraph: **The point.** The rest …",
    );
  }
};
