import type Token from "markdown-it/lib/token.mjs";
import type { Report } from "../../diagnostics/report.ts";
import { lineSpan } from "../../model/span.ts";
import { IN_TEXT, MARGIN, opensMargin } from "../../prose/margin.ts";
import type { DivMeta } from "../../prose/rules/fenced-div.ts";
import { tokensText } from "../../prose/text.ts";
import { closeOf, lineOf } from "../../prose/tokens.ts";

/** Blocks in which something can stand that belongs beside the text. */
const OUTPUTS: readonly string[] = ["reader", "handout"];
/** What a note in the margin is made of. */
const PLAIN = /^(?:paragraph|figure|caption)_(?:open|close)$|^(?:inline|div_open|div_close)$/;
/** A margin has some 25 letters a line; a longer note would fill half of a page's. */
const MOST_LETTERS = 600;
const MOST_PARAGRAPHS = 2;

/**
 * Finds the figures and notes that are meant for the margin and cannot stand there, reports them and marks
 * them with the class `in-text`.
 */
export function checkMargins(tokens: readonly Token[], report: Report): void {
  const around: Token[] = [];
  tokens.forEach((token, index) => {
    if (opensMargin(token)) {
      const fault = faultOf(tokens.slice(index, closeOf(tokens, index) + 1), around);
      if (fault) {
        token.attrJoin("class", IN_TEXT);
        const what = token.type === "figure_open" ? "this figure" : `this ::: ${MARGIN} block`;
        report(fault.code, lineSpan(lineOf(token)), `${what} ${fault.message}`, fault.hint);
      }
    }
    if (token.nesting > 0) around.push(token);
    if (token.nesting < 0) around.pop();
  });
}

interface Fault {
  readonly code: "margin/place" | "margin/content";
  readonly message: string;
  readonly hint: string;
}

function faultOf(block: readonly Token[], around: readonly Token[]): Fault | undefined {
  if (!around.every(isForOneOutput)) {
    const message = "stands in another block, so it is shown in the text and not in the margin";
    return {
      code: "margin/place",
      message,
      hint: "write it between two paragraphs, after the first of them",
    };
  }
  const too = tooMuchIn(block);
  if (too === undefined) return undefined;
  const message = `has ${too}, so it is shown in the text and not in the margin`;
  return {
    code: "margin/content",
    message,
    hint: `the margin has room for ${MOST_PARAGRAPHS} short paragraphs`,
  };
}

function isForOneOutput({ type, meta }: Token): boolean {
  return type === "div_open" && OUTPUTS.includes((meta as DivMeta).name);
}

/** What of a block cannot stand in the margin; undefined when all of it can. */
function tooMuchIn(block: readonly Token[]): string | undefined {
  const inlines = block.filter(({ type }) => type === "inline");
  const letters = inlines.reduce((sum, { children }) => sum + tokensText(children ?? []).length, 0);
  const paragraphs = block.filter(({ type }) => type === "paragraph_open").length;
  if (block.some(({ type }) => !PLAIN.test(type))) return "more than paragraphs and figures in it";
  if (inlines.some(({ children }) => children?.some(({ type }) => type === "footnote_ref")))
    return "a footnote in it";
  if (paragraphs > MOST_PARAGRAPHS) return `${paragraphs} paragraphs`;
  return letters > MOST_LETTERS ? `${letters} letters` : undefined;
}
