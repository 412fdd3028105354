import { type Answer, type Article, questionsOf, sectionsOf } from "../../src/model/article.ts";
import type { Card, CardOwner } from "../layout/body.ts";

/**
 * The answers to one question as cards, in order: each with its position and its key points, or with its
 * `::: slide` block instead of these. Steps are counted through all cards. An answer that has nothing of
 * all that has no card.
 */
export function answerCards(answers: readonly Answer[]): readonly Card[] {
  const cards: Card[] = [];
  let step = 0;
  for (const answer of answers) {
    const { body, keyPoints, position } = answer;
    const head = { owner: ownerOf(answer), line: answer.span.line, ...(position ? { position } : {}) };
    if (!body.slide && keyPoints.length > 0) {
      const points = keyPoints.map((keyPoint) => ({ keyPoint, step: step++ }));
      cards.push({ ...head, content: { kind: "points", points } });
    } else if (body.slide || position) {
      const proses = body.slide ? [body.slide] : [];
      cards.push({ ...head, content: { kind: "prose", proses, step: step++ } });
    }
  }
  return cards;
}

function ownerOf(answer: Answer): CardOwner {
  return answer.expert ? { kind: "expert", expert: answer.expert } : { kind: "nobody" };
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
