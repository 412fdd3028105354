import type { Answer, Question } from "../../src/model/article.ts";
import type { TalkSteps } from "../../src/model/meta.ts";
import { proseText } from "../../src/prose/text.ts";
import type { Spotlight, Voice } from "../layout/body.ts";
import { spotlightPages } from "../layout/spotlight-pages.ts";
import { answerCard, startedCard } from "./cards.ts";
import { answerExhibits, type PlacedExhibits } from "./exhibits.ts";
import type { Room, Screen, TooHigh } from "./slide.ts";
import { answerNotes, cues } from "./speaker-notes.ts";

/** Each answer to a question on a screen of its own, continued on further ones where it does not fit. */
export function spotlightScreens(
  question: Question,
  room: Room,
): { readonly screens: readonly Screen[]; readonly tooHigh: readonly TooHigh[] } {
  const screens: Screen[] = [];
  const tooHigh: TooHigh[] = [];
  for (const answer of question.answers) {
    const card = answerCard(answer);
    const placed = answerExhibits(answer, room);
    if (!card) {
      screens.push(...withExhibits([], placed));
      continue;
    }
    const { pages, excess } = spotlightPages(card, voicesAt(answer, question), room.height, room.ratio);
    screens.push(...withExhibits(answerScreens(answer, pages, room.steps), placed));
    if (excess > 0) tooHigh.push({ answer, excess, screens: pages.length });
  }
  return { screens, tooHigh };
}

function answerScreens(answer: Answer, pages: readonly Spotlight[], steps: TalkSteps): readonly Screen[] {
  const notes = [...cues(answer.body, answer.expert), ...answerNotes([answer])];
  const weight = proseText(answer.body.prose).length / pages.length;
  return pages.map((body, index) => ({
    body: steps === "points" ? { ...body, card: startedCard(body.card) } : body,
    notes: index === 0 ? notes : [],
    weight,
    ...(answer.expert ? { speaker: answer.expert } : {}),
  }));
}

/** An answer's screens, each with the figures behind it that stand behind its key points in the text. */
function withExhibits(screens: readonly Screen[], exhibits: readonly PlacedExhibits[]): readonly Screen[] {
  let shown = 0;
  let rest = exhibits;
  const placed = screens.flatMap((screen, index) => {
    shown += pointsOn(screen);
    const isLast = index === screens.length - 1;
    const own = rest.filter(({ pointsBefore }) => isLast || pointsBefore <= shown);
    rest = rest.filter((each) => !own.includes(each));
    return [screen, ...own.flatMap((each) => each.screens)];
  });
  return [...placed, ...rest.flatMap((each) => each.screens)];
}

function pointsOn({ body }: Screen): number {
  return body.kind === "spotlight" && body.card.content.kind === "points"
    ? body.card.content.points.length
    : 0;
}

/** The experts who answer a question, at the time at which one of them speaks. */
function voicesAt(speaking: Answer, { answers }: Question): readonly Voice[] {
  const now = answers.indexOf(speaking);
  const voices = answers.flatMap(({ expert, position, keyPoints }, index): Voice[] => {
    if (!expert) return [];
    if (index > now) return [{ expert, state: "waiting" }];
    if (index === now) return [{ expert, state: "speaking" }];
    const brief = position ?? keyPoints[0];
    return [{ expert, state: "spoken", ...(brief ? { brief } : {}) }];
  });
  return voices.length > 1 ? voices : [];
}
