import type Token from "markdown-it/lib/token.mjs";
import type { Report } from "../../diagnostics/report.ts";
import { copyToken, lineOf } from "../../prose/tokens.ts";
import { createRunSanitizer } from "./run-sanitizer.ts";

/**
 * Turns raw HTML into ordinary tokens: the safe subset becomes `html_open`, `html_close`, `image`,
 * `link_open` and text tokens; everything else is dropped with a warning. Elements that are left open
 * are closed where their block ends. After this, no token of an article holds raw HTML.
 */
export function sanitizeHtml(tokens: readonly Token[], report: Report): Token[] {
  const holdsHtml = ({ children }: Token) => children?.some(({ type }) => type === "html_inline") ?? false;
  if (!tokens.some((token) => token.type === "html_block" || holdsHtml(token))) return [...tokens];
  const block = createRunSanitizer(report);
  const clean: Token[] = [];
  let line = 1;
  for (const token of tokens) {
    line = token.map ? lineOf(token) : line;
    if (token.type === "html_block") clean.push(...block.feed(token.content, line, token.level));
    else if (holdsHtml(token)) clean.push(sanitizeInline(token, line, report));
    else if (!block.dropsContent())
      clean.push(...(token.nesting < 0 ? block.closeInside(token.level) : []), token);
  }
  return [...clean, ...block.end()];
}

function sanitizeInline(token: Token, firstLine: number, report: Report): Token {
  const sanitizer = createRunSanitizer(report);
  const children: Token[] = [];
  let line = firstLine;
  for (const child of token.children!) {
    if (child.type === "softbreak" || child.type === "hardbreak") line++;
    if (child.type === "html_inline") children.push(...sanitizer.feed(child.content, line, child.level));
    else if (!sanitizer.dropsContent()) children.push(child);
  }
  children.push(...sanitizer.end());
  return copyToken(token, { children });
}
