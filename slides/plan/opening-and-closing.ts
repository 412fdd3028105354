import type { Article, Part } from "../../src/model/article.ts";
import { matrixOf } from "../../src/model/matrix.ts";
import { contentsPages } from "../layout/contents-pages.ts";
import { bodyHeight } from "../layout/dimensions.ts";
import { expertPages } from "../layout/expert-pages.ts";
import { matrixPages } from "../layout/matrix-pages.ts";
import { paginate } from "../layout/paginate-cards.ts";
import { referencePages } from "../layout/reference-pages.ts";
import { PROMPT_FLOOR } from "../layout/sizes.ts";
import { promptCards } from "./cards.ts";
import { openingNotes, passageNotes } from "./speaker-notes.ts";
import { aroundDraft, type Draft, proseDraft } from "./unnumbered-slide.ts";

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
