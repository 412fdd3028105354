import type Token from "markdown-it/lib/token.mjs";
import type { Attributes } from "../../prose/rules/attributes.ts";

/** A heading at the top level of the article (not inside a quote, a list or a `:::` block). */
export interface HeadingTokens {
  readonly open: Token;
  readonly inline: Token;
  readonly attributes: Attributes;
  /** Line of the heading, from 1. */
  readonly line: number;
}

/** A heading and the tokens up to the next one that ends it. */
export interface Chunk {
  /** Undefined for what comes before the first heading. */
  readonly heading?: HeadingTokens;
  readonly tokens: readonly Token[];
}

const NO_ATTRIBUTES: Attributes = { classes: [], values: {} };

/** The attributes a heading was given in braces. */
export function attributesOf(open: Token): Attributes {
  const meta = open.meta as { attributes?: Attributes } | null;
  return meta?.attributes ?? NO_ATTRIBUTES;
}

/** Cuts tokens at the top-level headings that `cutsAt` names. The first stretch has no heading. */
export function splitAtHeadings(
  tokens: readonly Token[],
  cutsAt: (open: Token, inline: Token) => boolean,
): readonly Chunk[] {
  const stretches: { heading?: HeadingTokens; tokens: Token[] }[] = [{ tokens: [] }];
  for (let index = 0; index < tokens.length; index++) {
    const open = tokens[index]!;
    const inline = tokens[index + 1];
    if (open.type === "heading_open" && open.level === 0 && inline && cutsAt(open, inline)) {
      const line = (open.map?.[0] ?? 0) + 1;
      stretches.push({ heading: { open, inline, attributes: attributesOf(open), line }, tokens: [] });
      index += 2; // the heading's text and its closing token
    } else {
      stretches.at(-1)!.tokens.push(open);
    }
  }
  return stretches;
}
