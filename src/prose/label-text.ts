import type Token from "markdown-it/lib/token.mjs";
import { tokensText } from "./text.ts";
import { copyToken } from "./tokens.ts";

type Direction = "ltr" | "rtl";

/**
 * Tokens as the plain text of a label: in a contents list, a running head or a title. Among text from right to left,
 * code and formulas are isolated, or their brackets and stops would be moved to the other side.
 */
export function labelText(tokens: readonly Token[], dir: Direction): string {
  const shown = dir === "rtl" ? tokens.map(withIsolatedCode) : tokens;
  return tokensText(shown).replace(/\s+/g, " ").trim();
}

/** Code as it stands in text of a direction: from left to right, apart from what is around it. */
export function isolatedCode(code: string, dir: Direction): string {
  return dir === "rtl" ? `\u2066${code}\u2069` : code;
}

/** The start of a label's text, without an isolate that has no end. */
export function closedStart(start: string): string {
  const isOpen = start.lastIndexOf("\u2066") > start.lastIndexOf("\u2069");
  return isOpen ? `${start}\u2069` : start;
}

function withIsolatedCode(token: Token): Token {
  if (token.children) return copyToken(token, { children: token.children.map(withIsolatedCode) });
  const isCode = token.type === "code_inline" || token.type === "math_inline";
  return isCode ? copyToken(token, { content: isolatedCode(token.content, "rtl") }) : token;
}
