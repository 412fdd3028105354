import type Token from "markdown-it/lib/token.mjs";
import { DEEPEST_NOTE } from "../../model/limits.ts";
import type { Span } from "../../model/span.ts";
import { type CitationMeta, keysIn } from "../../prose/citation-syntax.ts";
import type { FindSpan } from "../references/find-span.ts";
import type { FootnoteTokens } from "../references/footnotes.ts";

/** The text and the footnotes of an article, as tokens. */
export interface CitingTokens {
  readonly text: readonly Token[];
  readonly footnotes: readonly FootnoteTokens[];
}

/** A word with an `@` before it. */
export interface NamedKey {
  readonly key: string;
  readonly span: Span;
}

/** One citation of an article. */
export interface Occurrence {
  readonly meta: CitationMeta;
  /** The places of its keys, in the order of its works. */
  readonly spans: readonly Span[];
  /** Number of the footnote that it stands in, else 0. */
  readonly note: number;
}

/**
 * All citations in the order in which a reader meets them: those of a footnote come where the text first
 * refers to it, those of footnotes that nothing refers to at the end. With them the first place of each
 * of `otherNames`, which are text.
 */
export function occurrences(
  { text, footnotes }: CitingTokens,
  otherNames: ReadonlySet<string>,
  findSpan: FindSpan,
): { readonly citations: readonly Occurrence[]; readonly names: readonly NamedKey[] } {
  const citations: Occurrence[] = [];
  const names = new Map<string, Span>();
  const seen = new Set<number>();
  let depth = 0;
  const visitNote = (index: number) => {
    if (seen.has(index) || !footnotes[index] || depth === DEEPEST_NOTE) return;
    seen.add(index);
    depth++;
    visit(footnotes[index].tokens, index + 1, footnotes[index].line);
    depth--;
  };
  const visit = (tokens: readonly Token[], note: number, from: number) => {
    let [line, endLine] = [from, from];
    for (const token of tokens) {
      if (token.map) [line, endLine] = [token.map[0] + 1, Math.max(token.map[0] + 1, token.map[1])];
      const [start, end] = [line, endLine];
      const spanOf = (needle: string) => findSpan(needle, start, end);
      for (const { type, content, meta } of token.children ?? []) {
        if (type === "citation") citations.push({ meta, note, spans: keySpans(content, meta, spanOf) });
        else if (type === "footnote_ref") visitNote((meta as { id: number }).id);
        else if (type === "text" && content.includes("@"))
          for (const key of keysIn(content))
            if (otherNames.has(key) && !names.has(key)) names.set(key, spanOf(`@${key}`));
      }
    }
  };
  visit(text, 0, 1);
  for (const index of footnotes.keys()) visitNote(index);
  return { citations, names: [...names].map(([key, span]) => ({ key, span })) };
}

function keySpans(source: string, meta: unknown, spanOf: (needle: string) => Span): readonly Span[] {
  return (meta as CitationMeta).works.map(({ key }) =>
    spanOf(source.includes(`@{${key}}`) ? `@{${key}}` : `@${key}`),
  );
}
