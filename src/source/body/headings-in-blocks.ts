import type Token from "markdown-it/lib/token.mjs";
import { lineSpan } from "../../model/span.ts";
import type { DivMeta } from "../../prose/rules/fenced-div.ts";
import { lineOf } from "../../prose/tokens.ts";
import { typedText } from "../../prose/typed-text.ts";
import { opensAnswer } from "./answer.ts";
import type { BodyContext } from "./body-context.ts";

/**
 * Reports questions and experts' answers inside of a `:::` block (`block/heading-inside`): mostly its end
 * is missing, and the `:::` of a later block ends it. `tokens` are those of the body. What stands in
 * quotations and lists is left out.
 */
export function checkHeadingsInBlocks(tokens: readonly Token[], context: BodyContext): void {
  const open: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.type === "div_open") open.push(token);
    if (token.type === "div_close") open.pop();
    const block = open.at(-1);
    if (!block || token.type !== "heading_open" || token.level !== open.length) continue;
    const inline = tokens[index + 1]!;
    const isQuestion = token.tag === "h2";
    if (!isQuestion && !(token.tag === "h3" && opensAnswer(token, inline, context))) continue;
    const what = `the ${isQuestion ? "question" : "answer of"} “${typedText(inline).trim()}”`;
    const message = `${what} stands inside the block ::: ${(block.meta as DivMeta).name} of line ${lineOf(block)}`;
    const hint = "end the block before it, with ::: on a line of its own";
    context.report("block/heading-inside", lineSpan(lineOf(token)), message, hint);
  }
}
