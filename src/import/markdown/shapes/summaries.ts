import { asks } from "../../../prose/asks.ts";
import { type Folded, type Mark, questionMark, type Shape, withSections } from "../outline.ts";
import { plainSummaries } from "../summaries.ts";

/** Fewest questions that make the shape. */
const FEWEST = 2;

const SUMMARY = /<details\b[^>]*>\s*<summary(?:\s[^<>]*)?>([\s\S]*?)<\/summary>/i;

/** Each question is the summary of a `<details>` with its answer. */
export function summaries(blocks: readonly Folded[]): Shape | undefined {
  const isPlain = plainSummaries(blocks.map(({ source }) => source).join("\n"));
  const marks = blocks.flatMap((block, at): readonly Mark[] => {
    const match = block.kind === "html" && !block.isFolded ? SUMMARY.exec(block.source) : null;
    const words = match?.[1]?.replace(/<\/?(?:b|strong|h[1-6]|p)(?:\s[^<>]*)?>/gi, "").trim();
    if (!match || words === undefined || words === "" || isPlain(words.replace(/<[^>]*>/g, ""))) return [];
    const mark = questionMark(at, words);
    const rest = block.source.replace(match[0], "<details>");
    const tags = match[0].replace(match[1]!, match[1]!.replace(/(?<=>)[^<]+|^[^<]+/g, " "));
    const label = { text: tags.replace("<details", "<"), as: "mark" as const };
    return [{ ...mark, labels: [...mark.labels, label], rest }];
  });
  const asked = blocks.filter(({ kind, text }) => kind === "heading" && asks(text)).length;
  if (marks.length < FEWEST || asked >= marks.length) return undefined;
  return { name: "questions are the summaries of <details>", marks: withSections(marks, blocks) };
}
