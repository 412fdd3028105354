import type Token from "markdown-it/lib/token.mjs";
import type { Article, Part } from "../model/article.ts";
import { DEEPEST_NOTE } from "../model/limits.ts";
import type { Prose } from "../model/prose.ts";
import type { CitationMeta } from "./citation-syntax.ts";
import { shownTokens } from "./visibility.ts";

/**
 * A place that cites: the citation's place among all, its question or section (without one, the abstract), and
 * the id of the answer that it is in.
 */
export interface CitationPlace {
  readonly index: number;
  readonly part?: Part;
  readonly answer?: string;
}

/** The citations that `output` shows of an article, in the order of its parts, each once. */
export function citationPlaces(article: Article, output: string): readonly CitationPlace[] {
  const places = new Map<number, CitationPlace>();
  const notes = new Set<number>();
  let depth = 0;
  const visit = (tokens: readonly Token[], at: Omit<CitationPlace, "index">) => {
    for (const { children } of shownTokens(tokens, output)) {
      for (const { type, meta } of children ?? []) {
        if (type === "citation") add((meta as CitationMeta).index, at);
        if (type === "footnote_ref") visitNote((meta as { id: number }).id, at);
      }
    }
  };
  const visitNote = (id: number, at: Omit<CitationPlace, "index">) => {
    if (notes.has(id) || !article.footnotes[id] || depth === DEEPEST_NOTE) return;
    notes.add(id);
    depth++;
    visit(article.footnotes[id].prose.tokens, at);
    depth--;
  };
  const add = (index: number | undefined, at: Omit<CitationPlace, "index">) => {
    if (index !== undefined && !places.has(index)) places.set(index, { index, ...at });
  };
  for (const { tokens } of [article.abstract.prose, ...article.prompts.map(({ prose }) => prose)])
    visit(tokens, {});
  for (const part of article.parts)
    for (const { prose, answer } of prosesOf(part))
      visit(prose.tokens, { part, ...(answer ? { answer } : {}) });
  return [...places.values()];
}

function prosesOf(part: Part): readonly { readonly prose: Prose; readonly answer?: string }[] {
  const body =
    part.kind === "section"
      ? [part.body]
      : [part.intro, ...part.answers.map(({ id, body: { prose } }) => ({ prose, answer: id }))];
  return [part.heading, ...body, ...part.prompts].map(({ prose, ...more }) => ({
    prose,
    ...("answer" in more ? { answer: more.answer } : {}),
  }));
}
