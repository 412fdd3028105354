import type Token from "markdown-it/lib/token.mjs";
import type { Report } from "../../diagnostics/report.ts";
import { lineSpan } from "../../model/span.ts";
import { conversation, questionAnswerLines } from "./conversation.ts";
import { exampleArticle } from "./example.ts";
import { foldedAnswers } from "./folded-answers.ts";
import {
  deepHeadings,
  essay,
  headingsWithoutBlank,
  questionList,
  questionParagraphs,
} from "./questions-elsewhere.ts";
import type { Shape } from "./shape.ts";
import { type TextBlock, textBlocks } from "./text-blocks.ts";

/** The shapes that are known, in order: the first that fits is told. */
const SHAPES: readonly ((blocks: readonly TextBlock[]) => Shape | undefined)[] = [
  headingsWithoutBlank,
  questionAnswerLines,
  conversation,
  foldedAnswers,
  deepHeadings,
  questionList,
  questionParagraphs,
  essay,
];

/**
 * Reports a text that has another shape than an article altogether, with the beginning of an article
 * that is made of its own words. What else is found in such a text follows from its shape.
 */
export function reportShape(tokens: readonly Token[], report: Report): void {
  const blocks = textBlocks(tokens);
  for (const shapeOf of SHAPES) {
    const shape = shapeOf(blocks);
    if (!shape) continue;
    const hint = `${shape.advice}, like this:\n${exampleArticle(shape.example)}`;
    report("article/shape", lineSpan(shape.line), shape.message, hint);
    return;
  }
}
