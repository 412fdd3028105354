import type Token from "markdown-it/lib/token.mjs";
import type { Report } from "../../diagnostics/report.ts";
import { lineSpan, type Span } from "../../model/span.ts";
import type { HiddenMeta } from "../../prose/rules/hidden-text.ts";
import { copyToken, lineOf } from "../../prose/tokens.ts";
import { findMarkup, type Text } from "./find-markup.ts";
import { placesIn, spanOfWords } from "./places.ts";
import type { Place } from "./rule.ts";
import { TOKEN_RULES } from "./token-rules.ts";

/**
 * Reports what the parser left as text and an author meant as markup: constructs of other dialects, and
 * ones that are spelled almost right. Reports text that other tools hide, and gives the tokens back
 * without it. `lines` are those of the source.
 */
export function readDialects(
  tokens: readonly Token[],
  lines: readonly string[],
  report: Report,
): readonly Token[] {
  const lineText = (line: number) => lines[line - 1] ?? "";
  let place: Place = "paragraph";
  let line = 1;
  let headingBefore: number | undefined;
  let isFirst = true;
  tokens.forEach((token, index) => {
    if (token.map) line = lineOf(token);
    place = placeIn(token, place);
    for (const rule of TOKEN_RULES[token.type] ?? []) {
      const found = rule(token, { next: tokens[index + 1], lineText, headingBefore });
      if (found)
        report(found.code, spanOfWords(lineText(line), line, found.words), found.message, found.hint);
    }
    if (token.type === "heading_open") headingBefore = Number(token.tag.slice(1));
    if (isHidden(token)) reportHidden(token.meta as HiddenMeta, lineSpan(line), report);
    if (token.type !== "inline") return;
    reportHiddenIn(token, line, lineText, report);
    const text: Text = { token, place, isFirst, line };
    for (const { code, span, message, hint } of findMarkup(text, lineText)) report(code, span, message, hint);
    isFirst = false;
  });
  return withoutHidden(tokens);
}

function placeIn({ type }: Token, before: Place): Place {
  if (type === "heading_open") return "heading";
  if (type === "td_open" || type === "th_open") return "cell";
  return type === "paragraph_open" ? "paragraph" : before;
}

function reportHidden({ kind, closed }: HiddenMeta, span: Span, report: Report): void {
  if (!closed) {
    const hint = `put ${kind.close} where it ends, or remove ${kind.open.trim()}`;
    report("text/hidden-unclosed", span, `the comment of ${kind.tool} is never closed`, hint);
    return;
  }
  const hint = "for words that only the speaker sees, write ::: notes";
  report("text/hidden", span, `the comment of ${kind.tool} is left out of every output`, hint);
}

function reportHiddenIn(
  { content, children }: Token,
  line: number,
  lineText: (line: number) => string,
  report: Report,
): void {
  const hidden = (children ?? []).filter(isHidden);
  if (hidden.length === 0) return;
  const spanAt = placesIn(content, line, lineText);
  let from = 0;
  for (const { meta } of hidden) {
    const { text } = meta as HiddenMeta;
    const at = Math.max(from, content.indexOf(text, from));
    from = at + text.length;
    reportHidden(meta as HiddenMeta, spanAt(at, text.length), report);
  }
}

/** Takes hidden text out of the tokens, and out of the source that they hold. */
function withoutHidden(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token) => {
    if (isHidden(token)) return [];
    return [token.children?.some(isHidden) ? withoutHiddenIn(token) : token];
  });
}

function isHidden({ type }: Token): boolean {
  return type === "hidden_text";
}

function withoutHiddenIn(token: Token): Token {
  const children = token.children ?? [];
  const kept: string[] = [];
  let from = 0;
  for (const { meta } of children.filter(isHidden)) {
    const { text } = meta as HiddenMeta;
    const at = token.content.indexOf(text, from);
    if (at < 0) continue;
    kept.push(token.content.slice(from, at));
    from = at + text.length;
  }
  const content = kept.join("") + token.content.slice(from);
  return copyToken(token, { content, children: children.filter((child) => !isHidden(child)) });
}
