import { type Article, type Question, questionsOf } from "../../src/model/article.ts";
import { proseText } from "../../src/prose/text.ts";
import type { CardGrid } from "../layout/body.ts";
import { gridHeight } from "../layout/card-height.ts";
import { bodyHeight } from "../layout/dimensions.ts";
import { paginate } from "../layout/paginate-cards.ts";
import { FLOOR } from "../layout/sizes.ts";
import { answerCards } from "./cards.ts";
import { proseScreen, type UnnumberedSlide } from "./slide.ts";
import { answerNotes, questionNotes } from "./speaker-notes.ts";
import { voteScreens } from "./vote.ts";

/** The one slide of a question. What does not fit on its screen goes on screens below it. */
export function questionSlide(question: Question, article: Article): UnnumberedSlide {
  const subject = { kind: "question", part: question, total: questionsOf(article).length } as const;
  const { screens, excess } = answerScreens(question, article);
  const { before, after } = voteScreens(question, article);
  return { subject, screens: [...before, ...screens, ...after], excess };
}

function answerScreens(
  question: Question,
  { meta: { talk } }: Article,
): Pick<UnnumberedSlide, "screens" | "excess"> {
  const notes = questionNotes(question);
  if (question.intro.slide) return { screens: [proseScreen(question.intro.slide, notes)] };
  const height = bodyHeight(question.heading.text, talk.ratio);
  const cards = answerCards(question.answers);
  const pages = paginate(cards, height, talk.ratio);
  const screens = pages.map((body, index) => {
    const answers = answersOn(body, question);
    const weight = answers.reduce((sum, { body }) => sum + proseText(body.prose).length, 0);
    return { body, notes: index === 0 ? notes : answerNotes(answers), weight };
  });
  if (pages.length === 1) return { screens };
  // Many cards may need a second screen although they are not too high for one.
  const excess = Math.ceil(gridHeight(cards, FLOOR, talk.ratio) - height);
  return { screens, excess: excess > 0 ? excess : undefined };
}

/** The answers of which a screen shows something. */
function answersOn(page: CardGrid, question: Question): Question["answers"] {
  return question.answers.filter((answer) =>
    page.cards.some(({ owner }) =>
      owner.kind === "expert" ? owner.expert.id === answer.expert?.id : answer.expert === undefined,
    ),
  );
}
