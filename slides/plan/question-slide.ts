import type { Article, Question } from "../../src/model/article.ts";
import type { TalkStyle } from "../../src/model/meta.ts";
import { bodyHeight } from "../layout/dimensions.ts";
import { askScreen } from "./ask.ts";
import { answerExhibits, passageExhibits } from "./exhibits.ts";
import { gridScreens } from "./grid.ts";
import { proseScreen, type UnnumberedSlide } from "./slide.ts";
import { questionNotes } from "./speaker-notes.ts";
import { spotlightScreens } from "./spotlights.ts";
import { summaryScreens } from "./summary.ts";
import { voteScreens } from "./vote.ts";

/**
 * The one slide of a question. In the style `spotlight` its screens are the question alone, each expert,
 * and the summary, with the figures of an answer behind the screen that has the key point before them; in
 * the style `grid` they show all answers, then the figures. What the question itself shows comes before a vote. A `::: slide` block before the answers stands in
 * for all of that.
 */
export function questionSlide(question: Question, article: Article): UnnumberedSlide {
  const subject = { kind: "question", part: question } as const;
  const { talk } = article.meta;
  const { ratio, steps } = talk;
  const height = bodyHeight(titleOf(question), ratio);
  const { before, after } = voteScreens(question, height, talk);
  if (question.intro.slide) {
    const slide = proseScreen(question.intro.slide, questionNotes(question));
    return { subject, screens: [...before, slide, ...after] };
  }
  const room = { height, ratio, steps };
  const shown = passageExhibits(question.intro, question.id, room);
  if (styleOf(article) === "grid") {
    const { screens, tooHigh } = gridScreens(question, room);
    const placed = question.answers.flatMap((answer) => answerExhibits(answer, room));
    const figures = placed.flatMap((each) => each.screens);
    // A group that votes has to see what the question shows.
    const all =
      before.length > 0
        ? [...shown, ...before, ...screens, ...figures, ...after]
        : [...screens, ...shown, ...figures];
    return { subject, screens: all, tooHigh };
  }
  const { screens, tooHigh } = spotlightScreens(question, room);
  const opening = [askScreen(question, ratio), ...shown, ...before];
  return { subject, screens: [...opening, ...screens, ...summaryScreens(question, room), ...after], tooHigh };
}

/** How questions are shown: as the article says, else one expert at a time from two experts on. */
function styleOf({ meta, experts }: Article): TalkStyle {
  return meta.talk.style ?? (experts.length > 1 ? "spotlight" : "grid");
}

/** The title above a question's screens. */
export function titleOf({ number, heading }: Question): string {
  return `${number} ${heading.text}`;
}
