import type { Article, Part } from "../src/model/article.ts";
import { matrixOf } from "../src/model/matrix.ts";
import { promptCards } from "./cards.ts";
import { contentsPages } from "./contents.ts";
import { aroundDraft, type Draft, proseDraft } from "./draft.ts";
import { expertPages } from "./experts.ts";
import { bodyHeight } from "./layout.ts";
import { matrixPages } from "./matrix.ts";
import { paginate } from "./paginate.ts";
import { referencePages } from "./references.ts";
import { PROMPT_FLOOR } from "./sizes.ts";
import { openingNotes, passageNotes } from "./speaker-notes.ts";

/** The slides before the parts; `parts` are those that the contents list. */
export function openingDrafts(article: Article, parts: readonly Part[]): readonly Draft[] {
  const { abstract, experts, meta } = article;
  return [
    aroundDraft("title", [{ kind: "title" }], openingNotes(article)),
    ...(abstract.slide ? [proseDraft({ kind: "abstract" }, abstract.slide, passageNotes(abstract, []))] : []),
    ...(experts.length > 0 ? [aroundDraft("experts", expertPages(experts, meta.talk.ratio))] : []),
    ...(parts.length > 1 ? [aroundDraft("contents", contentsPages(parts, meta.talk.ratio))] : []),
  ];
}

/** The slides between the last part and the backups. */
export function closingDrafts(article: Article): readonly Draft[] {
  return [
    ...glanceDraft(article),
    ...discussDraft(article),
    ...referencesDraft(article),
    aroundDraft("closing", [{ kind: "closing" }]),
  ];
}

/** A matrix of one row or one column would say nothing that its slide does not. */
function glanceDraft(article: Article): readonly Draft[] {
  const matrix = matrixOf(article);
  if (article.experts.length < 2 || matrix.rows.length < 2) return [];
  return [aroundDraft("glance", matrixPages(matrix, article.meta.talk.ratio))];
}

function discussDraft(article: Article): readonly Draft[] {
  const cards = promptCards(article);
  if (cards.length === 0) return [];
  const { ratio } = article.meta.talk;
  const screens = paginate(cards, bodyHeight("", ratio), ratio, PROMPT_FLOOR).map((body) => ({
    body,
    notes: [],
    weight: body.cards.length,
  }));
  return [{ subject: { kind: "discuss" }, title: "", screens }];
}

function referencesDraft({ references: { works }, meta }: Article): readonly Draft[] {
  if (works.length === 0) return [];
  return [aroundDraft("references", referencePages(works, meta.talk.ratio))];
}
