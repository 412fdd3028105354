import { questionsOf } from "../model/article.ts";
import type { Check } from "./check.ts";

/**
 * Every answer says in bold what its slide shows. When none does, the author may not know of key
 * points, so that is told once.
 */
export const answerHasKeyPoint: Check = (article, report) => {
  const answers = questionsOf(article).flatMap((question) => question.answers);
  const without = answers.filter(({ keyPointSource }) => keyPointSource === "first-sentence");
  const spanOf = ({ keyPoints, span }: (typeof answers)[number]) => keyPoints[0]?.span ?? span;
  if (without.length > 1 && !answers.some(({ keyPointSource }) => keyPointSource === "bold")) {
    report(
      "article/no-key-points",
      spanOf(without[0]!),
      "no answer of this article has a key point, so slides show the first sentence of each answer",
      "put what the slide should say in bold at the start of a paragraph: **Naps help.** They give …",
    );
    return;
  }
  for (const answer of without) {
    report(
      "answer/no-key-point",
      spanOf(answer),
      "this answer has no key point, so its slide shows its first sentence",
      "put what the slide should say in bold at the start of a paragraph: **Naps help.** They give …",
    );
  }
};
