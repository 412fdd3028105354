import { type Answer, type Article, questionsOf, sectionsOf } from "../../src/model/article.ts";
import type { TalkSteps } from "../../src/model/meta.ts";
import type { Card, CardOwner } from "../layout/body.ts";

/**
 * The short form of an answer: its position and its key points, or its `::: slide` block instead of
 * these; all of it there from the start. Gives undefined for an answer that has nothing of all that.
 */
export function answerCard(answer: Answer): Card | undefined {
  const { body, keyPoints, position, span, start } = answer;
  const timed = start === undefined ? {} : { start };
  const head = { owner: ownerOf(answer), line: span.line, ...timed, ...(position ? { position } : {}) };
  if (!body.slide && keyPoints.length > 0)
    return { ...head, content: { kind: "points", points: keyPoints.map((keyPoint) => ({ keyPoint })) } };
  if (!body.slide && !position) return undefined;
  return { ...head, content: { kind: "prose", proses: body.slide ? [body.slide] : [] } };
}

function ownerOf(answer: Answer): CardOwner {
  return answer.expert ? { kind: "expert", expert: answer.expert } : { kind: "nobody" };
}

/** Cards that appear one after the other: point by point, or each at once. Steps are counted through all cards. */
export function inSteps(cards: readonly Card[], steps: TalkSteps): readonly Card[] {
  let next = 0;
  return cards.map((card) => {
    const { content } = card;
    if (content.kind === "prose" || steps === "experts") return atStep(card, next++);
    return {
      ...card,
      content: { ...content, points: content.points.map((point) => ({ ...point, step: next++ })) },
    };
  });
}

/** A card that appears at once, at a step. */
function atStep(card: Card, step: number): Card {
  const { content } = card;
  if (content.kind === "prose") return { ...card, content: { ...content, step } };
  return { ...card, content: { ...content, points: content.points.map((point) => ({ ...point, step })) } };
}

/** A card whose first key point is there from the start, with the others one by one. */
export function startedCard(card: Card): Card {
  const { content } = card;
  if (content.kind === "prose") return card;
  const points = content.points.map(({ keyPoint }, index) =>
    index === 0 ? { keyPoint } : { keyPoint, step: index - 1 },
  );
  return { ...card, content: { ...content, points } };
}

/**
 * The article's prompts as cards, one for each part that has any; all appear at once. When questions
 * open with their prompts (`discuss-first`), those are left out here.
 */
export function promptCards(article: Article): readonly Card[] {
  const asked = article.meta.talk.order === "discuss-first";
  const parts = [...(asked ? [] : questionsOf(article)), ...sectionsOf(article)];
  const groups = [
    { owner: { kind: "nobody" } as CardOwner, prompts: article.prompts },
    ...parts.map((part) => ({ owner: { kind: "part", part } as CardOwner, prompts: part.prompts })),
  ];
  return groups
    .filter((group) => group.prompts.length > 0)
    .map(({ owner, prompts }) => ({
      owner,
      ...(owner.kind === "part" ? { line: owner.part.span.line } : {}),
      content: { kind: "prose", proses: prompts.map((prompt) => prompt.prose) },
    }));
}
