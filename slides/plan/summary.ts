import type { Answer, Question } from "../../src/model/article.ts";
import type { Card } from "../layout/body.ts";
import { paginate } from "../layout/paginate-cards.ts";
import { SUMMARY_FLOOR } from "../layout/sizes.ts";
import { answerCard } from "./cards.ts";
import type { Room, Screen } from "./slide.ts";
import { promptNotes } from "./speaker-notes.ts";

/** Looking back takes as long as saying so many characters. */
const LOOK_BACK = 120;

/** All positions and key points of a question, without steps. One answer needs no summary. */
export function summaryScreens(question: Question, { height, ratio }: Room): readonly Screen[] {
  const cards = question.answers.flatMap((answer) => summaryCard(answer) ?? []);
  if (cards.length < 2) return [];
  const pages = paginate(cards, height, ratio, SUMMARY_FLOOR);
  return pages.map((body, index) => ({
    body,
    notes: index === 0 ? promptNotes(question.prompts) : [],
    echo: true,
    weight: LOOK_BACK / pages.length,
  }));
}

/** A `::: slide` block is not shown again where a position says what the expert holds. */
function summaryCard(answer: Answer): Card | undefined {
  const card = answerCard(answer);
  if (card?.content.kind !== "prose" || !card.position) return card;
  return { ...card, content: { kind: "prose", proses: [] } };
}
