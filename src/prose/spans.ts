import type Token from "markdown-it/lib/token.mjs";
import type { SpanMeta } from "./rules/span.ts";

/** What the classes of a bracketed span make of it: an element, and a class of the style sheets. */
export const SPAN_CLASSES: Readonly<Record<string, { readonly tag: string; readonly style?: string }>> = {
  cloze: { tag: "span" },
  index: { tag: "span" },
  kbd: { tag: "kbd" },
  mark: { tag: "mark" },
  sc: { tag: "span", style: "small-caps" },
  smallcaps: { tag: "span", style: "small-caps" },
  ul: { tag: "u" },
  underline: { tag: "u" },
};

/** The attributes of a bracketed span that mean something; `entry` and `see` do so with `.index`. */
export const SPAN_VALUES: readonly string[] = ["lang", "entry", "see"];

/** The attributes of a bracketed span; undefined for any other token. */
export function spanOf(token: Token): SpanMeta | undefined {
  return token.type === "span_open" ? ((token.meta as SpanMeta | null) ?? undefined) : undefined;
}

/** A bracketed span among inline tokens, and the tokens of its words. */
export interface SpanTokens {
  readonly open: Token;
  readonly close: Token;
  readonly words: readonly Token[];
}

/** The bracketed spans among the inline tokens of one block, in the order in which they open. */
export function spansIn(children: readonly Token[]): readonly SpanTokens[] {
  const opened: number[] = [];
  const found: (SpanTokens & { readonly at: number })[] = [];
  children.forEach((close, index) => {
    if (close.type === "span_open") opened.push(index);
    if (close.type !== "span_close") return;
    const at = opened.pop()!;
    found.push({ at, open: children[at]!, close, words: children.slice(at + 1, index) });
  });
  return found.sort((a, b) => a.at - b.at);
}
