import { questionsOf } from "../model/article.ts";
import { beginsWithCodeOrList } from "../prose/begins-with-code-or-list.ts";
import type { Check } from "./check.ts";

const HINT = "put what the slide should say in bold at the start of a paragraph: **Naps help.** They give …";

const QUIZ_HINT =
  "put the answer in bold at the start of a paragraph: **It is B.** Or fold it: <details>; what stands before is asked";

/**
 * Every answer says in bold what its slide shows. When none does, the author may not know of key
 * points, and there is one finding about the article.
 */
export const answerHasKeyPoint: Check = (article, report) => {
  const answers = questionsOf(article).flatMap((question) => question.answers);
  for (const { body, keyPointSource, span } of answers) {
    if (keyPointSource !== "none" || body.slide || !beginsWithCodeOrList(body.prose)) continue;
    const message =
      "this answer begins with code or a list and has no key point, so slides and answer keys have none";
    report("answer/no-key-point", span, message, QUIZ_HINT);
  }
  const without = answers.filter(({ keyPointSource }) => keyPointSource === "first-sentence");
  const spans = without.map(({ keyPoints, span }) => keyPoints[0]?.span ?? span);
  if (spans.length > 1 && !answers.some(({ keyPointSource }) => keyPointSource === "bold")) {
    const message =
      "no answer of this article has a key point, so slides show the first sentence of each answer";
    report("article/no-key-points", spans[0]!, message, HINT);
    return;
  }
  const message = "this answer has no key point, so its slide shows its first sentence";
  for (const span of spans) report("answer/no-key-point", span, message, HINT);
};
