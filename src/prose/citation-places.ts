import type Token from "markdown-it/lib/token.mjs";
import type { Article, Part } from "../model/article.ts";
import { DEEPEST_NOTE } from "../model/limits.ts";
import type { Prose } from "../model/prose.ts";
import type { CitationMeta } from "./citation-syntax.ts";
import { shownTokens } from "./visibility.ts";

/** A place that cites: the citation's place among all, and its question or section; without one, the abstract. */
export interface CitationPlace {
  readonly index: number;
  readonly part?: Part;
}

/** The citations that `output` shows of an article, in the order of its parts, each once. */
export function citationPlaces(article: Article, output: string): readonly CitationPlace[] {
  const places = new Map<number, CitationPlace>();
  const notes = new Set<number>();
  let depth = 0;
  const visit = (tokens: readonly Token[], part: Part | undefined) => {
    for (const { children } of shownTokens(tokens, output)) {
      for (const { type, meta } of children ?? []) {
        if (type === "citation") add((meta as CitationMeta).index, part);
        if (type === "footnote_ref") visitNote((meta as { id: number }).id, part);
      }
    }
  };
  const visitNote = (id: number, part: Part | undefined) => {
    if (notes.has(id) || !article.footnotes[id] || depth === DEEPEST_NOTE) return;
    notes.add(id);
    depth++;
    visit(article.footnotes[id].prose.tokens, part);
    depth--;
  };
  const add = (index: number | undefined, part: Part | undefined) => {
    if (index !== undefined && !places.has(index)) places.set(index, { index, ...(part ? { part } : {}) });
  };
  for (const { tokens } of [article.abstract.prose, ...article.prompts.map(({ prose }) => prose)])
    visit(tokens, undefined);
  for (const part of article.parts) for (const { tokens } of prosesOf(part)) visit(tokens, part);
  return [...places.values()];
}

function prosesOf(part: Part): readonly Prose[] {
  const body =
    part.kind === "section"
      ? [part.body.prose]
      : [part.intro.prose, ...part.answers.map((answer) => answer.body.prose)];
  return [part.heading.prose, ...body, ...part.prompts.map(({ prose }) => prose)];
}
