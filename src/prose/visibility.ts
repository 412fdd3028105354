import type Token from "markdown-it/lib/token.mjs";
import type { OutputName } from "../model/output.ts";
import type { DivMeta } from "./rules/fenced-div.ts";

/** The `:::` blocks that appear in one output only, by name. */
const ONLY_IN: Readonly<Record<string, OutputName>> = { reader: "reader", handout: "handout" };

/** Whether a `:::` block of this name is shown in `output`. */
export function isShownIn(name: string, output: OutputName): boolean {
  const only = ONLY_IN[name];
  return only === undefined || only === output;
}

/** The tokens without the blocks that belong to another output. */
export function shownTokens(tokens: readonly Token[], output: OutputName): readonly Token[] {
  if (!tokens.some((token) => token.type === "div_open")) return tokens;
  const shown: Token[] = [];
  let hidden = 0;
  for (const token of tokens) {
    const hides = isDiv(token) && !isShownIn((token.meta as DivMeta).name, output);
    if (hides) hidden += token.nesting;
    else if (hidden === 0) shown.push(token);
  }
  return shown;
}

function isDiv(token: Token): boolean {
  return token.type === "div_open" || token.type === "div_close";
}
