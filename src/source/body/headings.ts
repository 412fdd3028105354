import type Token from "markdown-it/lib/token.mjs";
import { type Attributes, NO_ATTRIBUTES } from "../../prose/rules/attributes.ts";
import { lineOf } from "../../prose/tokens.ts";

/** A heading at the top level of the article (not inside a quote, a list or a `:::` block). */
export interface HeadingTokens {
  readonly open: Token;
  readonly inline: Token;
  /** The text as it is shown, where that differs from what was typed: without a written number. */
  readonly shown?: Token;
  readonly attributes: Attributes;
  /** Line of the heading, from 1. */
  readonly line: number;
}

/** A heading and the tokens below it, up to the next heading that splits. */
export interface Chunk {
  /** Undefined for the tokens before the first heading. */
  readonly heading?: HeadingTokens;
  readonly tokens: readonly Token[];
}

/** The attributes that a heading has in braces: `{#id .section}`. */
export function attributesOf(open: Token): Attributes {
  const meta = open.meta as { attributes?: Attributes } | null;
  return meta?.attributes ?? NO_ATTRIBUTES;
}

/** Splits tokens at the top-level headings for which `splits` holds. The first chunk has no heading. */
export function splitAtHeadings(
  tokens: readonly Token[],
  splits: (open: Token, inline: Token) => boolean,
): readonly Chunk[] {
  const chunks: { heading?: HeadingTokens; tokens: Token[] }[] = [{ tokens: [] }];
  for (let index = 0; index < tokens.length; index++) {
    const open = tokens[index]!;
    const inline = tokens[index + 1];
    if (open.type === "heading_open" && open.level === 0 && inline && splits(open, inline)) {
      chunks.push({
        heading: { open, inline, attributes: attributesOf(open), line: lineOf(open) },
        tokens: [],
      });
      index += 2; // the heading's text and its closing token
    } else {
      chunks.at(-1)!.tokens.push(open);
    }
  }
  return chunks;
}
