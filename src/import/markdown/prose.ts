import { type Findings, label } from "../findings.ts";
import type { Place } from "../imported.ts";
import type { Folded } from "./outline.ts";

/** What turning blocks back into Markdown needs to know of their file. */
export interface ProseOf {
  readonly file: string;
  readonly findings: Findings;
  /** Whether the summary of a `<details>` only says that an answer follows. */
  isPlainSummary(text: string): boolean;
}

const WRAPPERS = /<\/?(?:details|div|p|center)(?:\s[^<>]*)?>|<summary(?:\s[^<>]*)?>([\s\S]*?)<\/summary>/gi;

/**
 * The Markdown of some blocks: their lines, unchanged but for two things. `<details>` and what wraps a text
 * around it are taken off, and the uppermost subheading gets the level `top`, the others theirs below it.
 * With `keepsFold`, a `<details>` behind other text stays: of a quiz, it tells the answer from what is asked.
 */
export function proseOf(blocks: readonly Folded[], top: number, context: ProseOf, keepsFold = false): string {
  const levels = blocks.filter(({ kind }) => kind === "heading").map(({ level }) => level);
  const by = top - Math.min(...levels, 6);
  const isWrapped = wrapsAnswer(blocks, context, keepsFold);
  const texts = blocks.map((block) => {
    if (block.kind === "heading") return atLevel(block, Math.min(6, block.level + by));
    if (block.kind === "html" && isWrapped) return unwrapped(block, context);
    return block.source;
  });
  return withoutRulesAround(blocks, texts)
    .filter((text) => text !== "")
    .join("\n\n");
}

/** Whether `<details>` stands around an answer, and is no part of it: at its start, or without a title of its own. */
function wrapsAnswer(blocks: readonly Folded[], { isPlainSummary }: ProseOf, keepsFold: boolean): boolean {
  return blocks.some(({ source }, index) => {
    const [opened, summary] =
      /<details\b[^>]*>\s*(?:<summary[^>]*>([\s\S]*?)<\/summary>)?/i.exec(source) ?? [];
    if (opened === undefined) return false;
    const words = summary?.replace(/<[^>]*>/g, "").trim();
    return index === 0 || (!keepsFold && (words === undefined || isPlainSummary(words)));
  });
}

function atLevel({ text }: Folded, level: number): string {
  return `${"#".repeat(level)} ${text.replace(/\s+/g, " ")}`;
}

function unwrapped(block: Folded, { file, findings, isPlainSummary }: ProseOf): string {
  const place: Place = { file, line: block.line };
  const text = block.source.replace(WRAPPERS, (tag, summary: string | undefined) => {
    const words = summary?.replace(/<[^>]*>/g, "").trim();
    if (words === undefined || isPlainSummary(words)) {
      label(findings, tag, "mark", place);
      return "";
    }
    label(findings, tag.replace(summary!, " "), "mark", place);
    return `\n${summary!.trim()}\n\n`;
  });
  return text
    .split("\n")
    .filter((line, index, lines) => line.trim() !== "" || (lines[index - 1] ?? "").trim() !== "")
    .join("\n")
    .replace(/^\s*\n|\s+$/g, "");
}

/** Lines between questions are no part of either. */
function withoutRulesAround(blocks: readonly Folded[], texts: readonly string[]): readonly string[] {
  const isRule = (index: number) => blocks[index]?.kind === "rule" || texts[index] === "";
  let [start, end] = [0, texts.length];
  while (start < end && isRule(start)) start++;
  while (end > start && isRule(end - 1)) end--;
  return texts.slice(start, end);
}
