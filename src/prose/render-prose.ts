import type Token from "markdown-it/lib/token.mjs";
import type { Footnote } from "../model/article.ts";
import type { Prose } from "../model/prose.ts";
import type { ProseContext } from "./context.ts";
import { cutBlocks } from "./cut-blocks.ts";
import { standsBeside } from "./margin.ts";
import { markdown } from "./markdown.ts";
import type { Term } from "./terms/glossary.ts";
import { markTerms } from "./terms/mark-terms.ts";
import { shownTokens } from "./visibility.ts";

/** Renders prose as HTML for one page, without the blocks that its output does not show. */
export function renderProse(prose: Prose, context: ProseContext): string {
  return renderTokens(shownTokens(prose.tokens, context.output), context);
}

function renderTokens(tokens: readonly Token[], context: ProseContext): string {
  return markdown.renderer.render([...tokens], markdown.options, context).trim();
}

/** One block at the top level of prose: its HTML, the footnotes, terms and citations in it, in order. */
export interface ProseBlock {
  readonly html: string;
  /** Whether it is to stand beside the block before it. */
  readonly beside: boolean;
  readonly footnotes: readonly Footnote[];
  readonly terms: readonly Term[];
  /** Places of its citations among those of the article; empty where citations are no links. */
  readonly citations: readonly number[];
}

/** Renders prose block by block, for a page that shows something beside a block, such as its footnotes. */
export function renderBlocks(prose: Prose, context: ProseContext): readonly ProseBlock[] {
  const { glossary, term, citation } = context;
  const shown = shownTokens(prose.tokens, context.output);
  return cutBlocks(glossary && term ? markTerms(shown, glossary) : shown).map((tokens) => {
    const footnotes: Footnote[] = [];
    const terms: Term[] = [];
    const citations: number[] = [];
    const footnoteUsed = (footnote: Footnote) => {
      footnotes.push(footnote);
      return context.footnoteUsed?.(footnote) ?? true;
    };
    const used = (one: Term) => {
      terms.push(one);
      return term!(one);
    };
    const cited = (index: number) => {
      citations.push(index);
      return citation!(index);
    };
    const env: ProseContext = {
      ...context,
      footnoteUsed,
      ...(term ? { term: used } : {}),
      ...(citation ? { citation: cited } : {}),
    };
    return { html: renderTokens(tokens, env), beside: standsBeside(tokens[0]!), footnotes, terms, citations };
  });
}
