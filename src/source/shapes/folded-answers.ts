import { BELOW, commonLevel, FEWEST, hasQuestionHeading, isQuestion } from "./questions-elsewhere.ts";
import type { Shape } from "./shape.ts";
import type { TextBlock } from "./text-blocks.ts";

/** A quiz: the answers are in `<details>`, to be opened. */
export function foldedAnswers(blocks: readonly TextBlock[]): Shape | undefined {
  if (hasQuestionHeading(blocks)) return undefined;
  const folds = foldsOf(blocks);
  if (folds.length < FEWEST) return undefined;
  const level = commonLevel(folds.flatMap(({ above }) => above));
  const opens = ({ kind, level: own, text }: TextBlock) =>
    level === undefined ? kind !== "html" && isQuestion(text) : kind === "heading" && own === level;
  for (const { above, inside } of folds) {
    const question = above.findLast(opens);
    const answer = inside.find(({ kind }) => kind === "paragraph" || kind === "item");
    if (!question || !answer) continue;
    const marks = level === undefined ? "no headings" : `${"#".repeat(level)} headings`;
    return {
      line: question.line,
      message: `the article is a quiz: its questions are ${marks} and its answers stand in <details>`,
      advice: `${BELOW}; <details> may stay, and what stands before it, such as options, is asked`,
      example: { question: question.text, answer: answer.text },
    };
  }
  return undefined;
}

/** What stands in a `<details>`, and what stands above it, as far as the one before. */
interface Fold {
  readonly above: TextBlock[];
  readonly inside: TextBlock[];
}

/** The outermost `<details>` of a text. */
function foldsOf(blocks: readonly TextBlock[]): readonly Fold[] {
  const folds: Fold[] = [];
  let above: TextBlock[] = [];
  let depth = 0;
  for (const block of blocks) {
    if (block.kind !== "html") {
      (depth > 0 ? folds.at(-1)!.inside : above).push(block);
      continue;
    }
    for (const [tag] of block.text.matchAll(/<\/?details/gi)) {
      if (tag.startsWith("</")) depth = Math.max(0, depth - 1);
      else if (++depth === 1) {
        folds.push({ above, inside: [] });
        above = [];
      }
    }
  }
  return folds;
}
