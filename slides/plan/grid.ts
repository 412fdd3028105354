import type { Question } from "../../src/model/article.ts";
import { proseText } from "../../src/prose/text.ts";
import type { CardGrid } from "../layout/body.ts";
import { gridOf } from "../layout/card-height.ts";
import { paginate } from "../layout/paginate-cards.ts";
import { SUMMARY_FLOOR } from "../layout/sizes.ts";
import { answerCard, inSteps } from "./cards.ts";
import type { Room, Screen, TooHigh } from "./slide.ts";
import { answerNotes, questionNotes } from "./speaker-notes.ts";

/** All answers to a question in a grid, step by step. What does not fit on the first screen goes on below it. */
export function gridScreens(
  question: Question,
  { height, ratio, steps }: Room,
): { readonly screens: readonly Screen[]; readonly tooHigh: readonly TooHigh[] } {
  const cards = inSteps(
    question.answers.flatMap((answer) => answerCard(answer) ?? []),
    steps,
  );
  const pages = paginate(cards, height, ratio, SUMMARY_FLOOR);
  const screens = pages.map((body, index) => {
    const answers = answersOn(body, question);
    const weight = answers.reduce((sum, { body }) => sum + proseText(body.prose).length, 0);
    return { body, notes: index === 0 ? questionNotes(question) : answerNotes(answers), weight };
  });
  // Many cards may need a second screen although they are not too high for one.
  const excess = Math.ceil(gridOf(cards, SUMMARY_FLOOR, ratio).height - height);
  const isTooHigh = pages.length > 1 && excess > 0;
  return { screens, tooHigh: isTooHigh ? [{ excess, screens: pages.length }] : [] };
}

/** The answers of which a screen shows something. */
function answersOn(page: CardGrid, question: Question): Question["answers"] {
  return question.answers.filter((answer) =>
    page.cards.some(({ owner }) =>
      owner.kind === "expert" ? owner.expert.id === answer.expert?.id : answer.expert === undefined,
    ),
  );
}
