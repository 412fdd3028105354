import type { Question } from "../../src/model/article.ts";
import type { Ratio } from "../../src/model/meta.ts";
import type { Ask } from "./body.ts";
import { SEMIBOLD, textWidth } from "./dimensions.ts";
import { LARGEST, largestFitting } from "./sizes.ts";
import { linesOf } from "./text-width.ts";

/** The most lines of a question and of what frames it. */
const QUESTION_LINES = 3;
const FRAMING_LINES = 2;
/** The question is larger than the text of its screen, which is that of the framing at its smallest (px). */
const QUESTION_SIZE = 1.1875;
const FRAMING_SIZE = 30;
const SMALLEST = 40;

/** The screen with the question alone. A framing that would take more than two lines is left out. */
export function askBody(question: Question, ratio: Ratio): Ask {
  const { number, heading, framing, answers } = question;
  const width = textWidth(ratio);
  const title = `${number} ${heading.text}`;
  const fits = (size: number) => linesOf(title, width / (size * QUESTION_SIZE) / SEMIBOLD) <= QUESTION_LINES;
  const isShort = framing && linesOf(framing.text, width / FRAMING_SIZE) <= FRAMING_LINES;
  return {
    kind: "ask",
    question,
    ...(isShort ? { framing } : {}),
    largest: largestFitting({ largest: LARGEST, floor: SMALLEST }, fits) ?? SMALLEST,
    experts: answers.flatMap(({ expert }) => expert ?? []),
  };
}
