import { type Article, type Question, questionsOf } from "../../src/model/article.ts";
import type { TalkStyle } from "../../src/model/meta.ts";
import { bodyHeight } from "../layout/dimensions.ts";
import { askScreen } from "./ask.ts";
import { gridScreens } from "./grid.ts";
import { proseScreen, type Screen, type UnnumberedSlide } from "./slide.ts";
import { promptNotes, questionNotes } from "./speaker-notes.ts";
import { spotlightScreens } from "./spotlights.ts";
import { summaryScreens } from "./summary.ts";
import { voteOn } from "./vote.ts";

/**
 * The one slide of a question. In the style `spotlight` its screens are the question alone, each expert,
 * and the summary; in the style `grid` they show all answers. A `::: slide` block before the answers
 * stands in for all of that.
 */
export function questionSlide(question: Question, article: Article): UnnumberedSlide {
  const subject = { kind: "question", part: question, total: questionsOf(article).length } as const;
  const vote = voteScreen(question, article);
  if (question.intro.slide)
    return { subject, screens: [...vote, proseScreen(question.intro.slide, questionNotes(question))] };
  const { ratio, steps } = article.meta.talk;
  const height = bodyHeight(titleOf(question), ratio);
  if (styleOf(article) === "grid") {
    const { screens, tooHigh } = gridScreens(question, { height, ratio, steps });
    return { subject, screens: [...vote, ...screens], tooHigh };
  }
  const { screens, tooHigh } = spotlightScreens(question, { height, ratio, steps });
  const summary = summaryScreens(question, { height, ratio, steps });
  return { subject, screens: [askScreen(question), ...vote, ...screens, ...summary], tooHigh };
}

/** How questions are shown: as the article says, else one expert at a time from two experts on. */
function styleOf({ meta, experts }: Article): TalkStyle {
  return meta.talk.style ?? (experts.length > 1 ? "spotlight" : "grid");
}

/** The title above a question's screens. */
export function titleOf({ number, heading }: Question): string {
  return `${number} ${heading.text}`;
}

/** Where the group is asked before it sees the answers, the screen that asks it. */
function voteScreen(question: Question, { meta }: Article): readonly Screen[] {
  const { prompts } = question;
  if (meta.talk.order !== "discuss-first" || prompts.length === 0) return [];
  return [{ body: voteOn(question), notes: promptNotes(prompts), weight: prompts.length }];
}
