import type Token from "markdown-it/lib/token.mjs";
import type { Report } from "../../diagnostics/report.ts";
import { lineSpan } from "../../model/span.ts";
import type { HiddenMeta } from "../../prose/rules/hidden-text.ts";
import { copyToken, lineOf } from "../../prose/tokens.ts";
import { findMarkup, type Text } from "./find-markup.ts";
import { printedText } from "./inline-text.ts";
import { spanOfWords } from "./places.ts";
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
    for (const rule of TOKEN_RULES) {
      const found = rule(token, { next: tokens[index + 1], lineText, headingBefore });
      if (found)
        report(found.code, spanOfWords(lineText(line), line, found.words), found.message, found.hint);
    }
    if (token.type === "heading_open") headingBefore = Number(token.tag.slice(1));
    if (token.type === "hidden_text") reportHidden(token.meta as HiddenMeta, line, report);
    if (token.type !== "inline") return;
    reportHiddenIn(token, line, report);
    const text: Text = { token, place, isFirst, line, printed: printedText(token) };
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

function reportHidden({ kind, closed }: HiddenMeta, line: number, report: Report): void {
  const span = lineSpan(line);
  if (!closed) {
    const hint = `put ${kind.close} where it ends, or remove ${kind.open.trim()}`;
    report("text/hidden-unclosed", span, `the comment of ${kind.tool} is never closed`, hint);
    return;
  }
  const hint = "for words that only the speaker sees, write ::: notes";
  report("text/hidden", span, `the comment of ${kind.tool} is left out of every output`, hint);
}

function reportHiddenIn({ children }: Token, firstLine: number, report: Report): void {
  let line = firstLine;
  for (const { type, content, meta } of children ?? []) {
    if (type === "hidden_text") {
      reportHidden(meta as HiddenMeta, line, report);
      line += (meta as HiddenMeta).text.split("\n").length - 1;
    } else line += type === "softbreak" || type === "hardbreak" ? 1 : content.split("\n").length - 1;
  }
}

/** Takes hidden text out of the tokens, and out of the source that they hold. */
function withoutHidden(tokens: readonly Token[]): readonly Token[] {
  const isHidden = ({ type }: Token) => type === "hidden_text";
  return tokens.flatMap((token) => {
    if (isHidden(token)) return [];
    if (!token.children?.some(isHidden)) return [token];
    const content = token.children
      .filter(isHidden)
      .reduce((text, { meta }) => text.replace((meta as HiddenMeta).text, () => ""), token.content);
    return [copyToken(token, { content, children: token.children.filter((child) => !isHidden(child)) })];
  });
}
