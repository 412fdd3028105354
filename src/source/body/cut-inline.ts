import type Token from "markdown-it/lib/token.mjs";
import { tokensText } from "../../prose/text.ts";
import { copyToken } from "../../prose/tokens.ts";

/** The inline tokens after the first `length` characters, without the elements that are open there. */
export function inlineFrom(children: readonly Token[], length: number): Token[] {
  const rest: Token[] = [];
  let left = length;
  let depth = 0;
  for (const child of children) {
    const text = tokensText([child]);
    if (left > 0 && text.length <= left) {
      left -= text.length;
    } else if (left > 0) {
      rest.push(copyToken(child, { content: text.slice(left) }));
      left = 0;
    } else if (child.nesting >= 0 || depth > 0) {
      depth += child.nesting;
      rest.push(child);
    }
  }
  return rest;
}
