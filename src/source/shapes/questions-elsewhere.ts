import { asks } from "../../prose/asks.ts";
import type { Shape } from "./shape.ts";
import type { TextBlock } from "./text-blocks.ts";

/** Fewest questions that make a shape. */
export const FEWEST = 2;

/** Where questions and answers belong. */
export const BELOW = "write each question as a ## heading and its answer below it";

/** Whether a text is one line, perhaps bold, that asks something. */
export function isQuestion(text: string): boolean {
  return !text.includes("\n") && asks(text.trim().replace(/(?:\*\*|__)$/, ""));
}

/** Whether a text has `##` headings, where questions belong. */
export function hasQuestionHeading(blocks: readonly TextBlock[]): boolean {
  return blocks.some(({ kind, level }) => kind === "heading" && level === 2);
}

/** The level that most headings have but the first one at the top, which is the title. */
export function commonLevel(blocks: readonly TextBlock[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { kind, level } of blocks)
    if (kind === "heading" && level > 2) counts.set(level, (counts.get(level) ?? 0) + 1);
  const [best] = [...counts].sort(([a, often], [b, less]) => less - often || a - b);
  return best?.[0];
}

/** The level of headings that ask something, else the one that most have. */
function questionLevel(blocks: readonly TextBlock[]): number | undefined {
  const asking = blocks.filter(({ kind, text }) => kind === "heading" && isQuestion(text));
  return commonLevel(asking) ?? commonLevel(blocks);
}

/** Questions as headings of another level, with no `##` above them. */
export function deepHeadings(blocks: readonly TextBlock[]): Shape | undefined {
  const level = questionLevel(blocks);
  if (hasQuestionHeading(blocks) || level === undefined) return undefined;
  const start = blocks.findIndex(({ kind, level: own }) => kind === "heading" && own === level);
  const question = blocks[start]!;
  const answer = blocks.slice(start + 1).find(({ kind }) => kind === "paragraph" || kind === "item");
  const marks = "#".repeat(level);
  return {
    line: question.line,
    message: `the article has no ## heading: its questions are ${marks} headings`,
    advice: `write ## in place of ${marks}`,
    example: { question: question.text, answer: answer?.text ?? "The answer." },
  };
}

/** The `##` of a heading, and the text right behind it. */
const NO_BLANK = /^##(?!#)(\S.*)/;

/** Headings without a blank after their `##`, and no others. */
export function headingsWithoutBlank(blocks: readonly TextBlock[]): Shape | undefined {
  if (hasQuestionHeading(blocks)) return undefined;
  const start = blocks.findIndex(({ kind, text }) => kind === "paragraph" && NO_BLANK.test(text));
  if (start < 0) return undefined;
  const { line, text } = blocks[start]!;
  const answer = blocks
    .slice(start + 1)
    .find((block) => block.kind === "paragraph" && !block.text.startsWith("#"));
  return {
    line,
    message: "the article has no ## heading: a heading needs a blank after its # signs",
    advice: "put a blank after the # signs",
    example: { question: NO_BLANK.exec(text)![1]!, answer: answer?.text ?? "The answer." },
  };
}

/** Questions in bold, or alone in their paragraphs, with no headings at all. */
export function questionParagraphs(blocks: readonly TextBlock[]): Shape | undefined {
  if (blocks.some(({ kind, level }) => kind === "heading" && level > 1)) return undefined;
  const paragraphs = blocks.filter(({ kind }) => kind === "paragraph");
  const questions = paragraphs.filter(({ text }) => isQuestion(text));
  const [question] = questions;
  const answer = paragraphs.find(({ line, text }) => question && line > question.line && !isQuestion(text));
  if (!question || !answer || questions.length < FEWEST) return undefined;
  const how = question.text.startsWith("**") ? "bold paragraphs" : "paragraphs of their own";
  return {
    line: question.line,
    message: `the questions are ${how}, and there is no ## heading`,
    advice: BELOW,
    example: { question: question.text, answer: answer.text },
  };
}

/** A list of questions that nobody has answered yet. */
export function questionList(blocks: readonly TextBlock[]): Shape | undefined {
  if (blocks.some(({ kind, level, text }) => kind === "heading" && level === 2 && isQuestion(text)))
    return undefined;
  const items = blocks.filter(({ kind }) => kind === "item");
  const questions = items.filter(({ text }) => isQuestion(text));
  const texts = blocks.filter(({ kind }) => kind === "paragraph");
  const [question] = questions;
  if (!question || questions.length <= FEWEST || questions.length * 3 < items.length) return undefined;
  if (texts.length * 2 > items.length) return undefined;
  return {
    line: question.line,
    message: "the article is a list of questions without answers",
    advice: BELOW,
    example: { question: question.text, answer: "The answer." },
  };
}

/** A text that asks nothing. */
export function essay(blocks: readonly TextBlock[]): Shape | undefined {
  if (blocks.some(({ kind, level }) => kind === "heading" && level > 1)) return undefined;
  const paragraphs = blocks.filter(({ kind }) => kind === "paragraph");
  const [first] = paragraphs;
  if (!first || paragraphs.length <= FEWEST) return undefined;
  return {
    line: first.line,
    message: "the article is a text without questions: it has no ## heading",
    advice: "put a ## heading with a question above each part that answers one",
    example: { question: "Which question does this answer?", answer: first.text },
  };
}
