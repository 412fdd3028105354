import { type Article, type Question, questionsOf } from "../../src/model/article.ts";
import { proseText } from "../../src/prose/text.ts";
import type { CardGrid } from "../layout/body.ts";
import { gridHeight } from "../layout/card-height.ts";
import { bodyHeight } from "../layout/dimensions.ts";
import { paginate } from "../layout/paginate-cards.ts";
import { FLOOR } from "../layout/sizes.ts";
import { answerCards } from "./cards.ts";
import type { Screen } from "./slide.ts";
import { answerNotes, questionNotes } from "./speaker-notes.ts";
import { type Draft, proseDraft } from "./unnumbered-slide.ts";
import { voteOn } from "./vote.ts";

/** One slide per question, whatever it holds; what does not fit goes on screens below it. */
export function questionDraft(question: Question, article: Article): Draft {
  const subject = { kind: "question", question, total: questionsOf(article).length } as const;
  const title = question.heading.text;
  const { screens, excess } = answerScreens(question, article);
  const vote = voteScreen(question, article);
  return {
    ...{ subject, title, id: question.id },
    screens: vote ? [vote, ...screens] : screens,
    ...(excess > 0 ? { excess } : {}),
  };
}

function answerScreens(question: Question, { meta: { talk } }: Article) {
  const notes = questionNotes(question);
  if (question.intro.slide) {
    const { screens } = proseDraft({ kind: "abstract" }, question.intro.slide, notes);
    return { screens, excess: 0 };
  }
  const height = bodyHeight(question.heading.text, talk.ratio);
  const cards = answerCards(question.answers);
  const pages = paginate(cards, height, talk.ratio);
  const screens = pages.map((body, index) => ({
    body,
    notes: index === 0 ? notes : answerNotes(answersOn(body, question)),
    weight: answersOn(body, question).reduce((sum, { body }) => sum + proseText(body.prose).length, 0),
  }));
  const excess = pages.length > 1 ? Math.ceil(gridHeight(cards, FLOOR, talk.ratio) - height) : 0;
  return { screens, excess };
}

/** What the group is asked before it sees the answers, where the article wants that. */
function voteScreen(question: Question, article: Article): Screen | undefined {
  if (article.meta.talk.order !== "discuss-first" || question.prompts.length === 0) return undefined;
  return { body: voteOn(question), notes: questionNotes(question), weight: question.prompts.length };
}

/** The answers that a screen shows some of. */
function answersOn(page: CardGrid, question: Question): Question["answers"] {
  return question.answers.filter((answer) =>
    page.cards.some(({ owner }) =>
      owner.kind === "expert" ? owner.expert.id === answer.expert?.id : answer.expert === undefined,
    ),
  );
}
