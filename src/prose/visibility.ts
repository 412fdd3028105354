import type Token from "markdown-it/lib/token.mjs";
import type { DivMeta } from "./rules/fenced-div.ts";

/** The `:::` blocks that appear only in the output of the same name. */
const ONE_OUTPUT_BLOCKS: readonly string[] = ["reader", "handout"];

/** The tokens that `output` shows: all but the `:::` blocks for another output. */
export function shownTokens(tokens: readonly Token[], output: string): readonly Token[] {
  if (!tokens.some((token) => token.type === "div_open")) return tokens;
  const shown: Token[] = [];
  let hidden = 0;
  for (const token of tokens) {
    if (isForAnotherOutput(token, output)) hidden += token.nesting;
    else if (hidden === 0) shown.push(token);
  }
  return shown;
}

function isForAnotherOutput(token: Token, output: string): boolean {
  if (token.type !== "div_open" && token.type !== "div_close") return false;
  const { name } = token.meta as DivMeta;
  return ONE_OUTPUT_BLOCKS.includes(name) && name !== output;
}
