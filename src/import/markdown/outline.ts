import { parseAttributes } from "../../prose/rules/attributes.ts";
import { splitLetter } from "./asked-letter.ts";
import type { Block } from "./blocks.ts";

/** Where a question or a section begins. */
export interface Mark {
  /** Index of its block. */
  readonly at: number;
  readonly kind: "question" | "section";
  /** Inline Markdown. */
  readonly heading: string;
  /** What stands in the braces of a heading. */
  readonly attributes: readonly string[];
  /** Words of the block that are neither in the heading nor in `rest`: a number, a tag, a letter. */
  readonly labels: readonly { readonly text: string; readonly as: "number" | "mark" }[];
  /** What is left of the block, as Markdown: the beginning of the answer. */
  readonly rest?: string;
  /** Its line, where that is not the first of its block. */
  readonly line?: number;
  /** Why it may not be one. */
  readonly doubt?: string;
}

/** How a file marks its questions. */
export interface Shape {
  /** What it is called in a report: `questions are headings of level 3`. */
  readonly name: string;
  readonly marks: readonly Mark[];
  /** Takes off what answers begin with: `A:`; undefined for a text that does not. */
  unlabel?(text: string): { readonly letter: string; readonly rest: string } | undefined;
}

/** A block, and whether it stands in a `<details>`. */
export type Folded = Block & { readonly isFolded: boolean };

/** Tells for each block whether it stands in a `<details>`; the tags themselves do not. */
export function withFolds(blocks: readonly Block[]): readonly Folded[] {
  let depth = 0;
  return blocks.map((block) => {
    const before = depth;
    if (block.kind !== "other")
      for (const [tag] of block.source.matchAll(/<\/?details\b/gi))
        depth = tag.startsWith("</") ? Math.max(0, depth - 1) : depth + 1;
    return { ...block, isFolded: before > 0 && depth > 0 };
  });
}

/** A text without its number: `1. Why?`, `Q1: Why?`, `**2)** Why?`. */
export function splitNumber(text: string): { readonly number: string; readonly rest: string } {
  const match =
    /^(?:\*\*|__)?(?:(?:Q|Question|Frage|Pregunta|Domanda|Vraag)\s?)?\(?\d{1,4}(?:\.\d{1,3})*\s?[.):：、-]+(?:\*\*|__)?\s*(?=\S)/iu.exec(
      text,
    );
  return match ? { number: match[0].trim(), rest: text.slice(match[0].length) } : { number: "", rest: text };
}

/** A text without the stars of bold text that is all of it. */
export function unbold(text: string): string {
  const match = /^(\*\*|__)((?:(?!\1)[\s\S])+)\1$/.exec(text.trim());
  return match ? match[2]!.trim() : text.trim();
}

/** The attributes in braces at the end of a heading, taken off its words. */
export function splitAttributes(text: string): {
  readonly words: string;
  readonly attributes: readonly string[];
} {
  const match = /\s*(?<!\\)\{([^{}]*)\}\s*$/.exec(text);
  if (!match || parseAttributes(match[1]!) === undefined) return { words: text, attributes: [] };
  return {
    words: text.slice(0, match.index),
    attributes: match[1]!.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [],
  };
}

/** A mark of a question with its number and its letter (`Q:`) taken off. An anchor before the number stays. */
export function questionMark(at: number, text: string, extra: Partial<Mark> = {}): Mark {
  const { words, attributes } = splitAttributes(text);
  const [, anchor = "", after = ""] = /^((?:<a\s[^>]*>\s*<\/a>\s*)?)([\s\S]*)$/.exec(unbold(words))!;
  const { number, rest } = splitNumber(after);
  const { label, heading } = splitLetter(unbold(rest));
  return {
    at,
    kind: "question",
    heading: anchor + heading,
    attributes,
    labels: [
      ...(number === "" ? [] : [{ text: number, as: "number" } as const]),
      ...(label === "" ? [] : [{ text: label, as: "mark" } as const]),
    ],
    ...extra,
  };
}

/** A heading that is no question. */
export function sectionMark(at: number, text: string): Mark {
  const { words, attributes } = splitAttributes(text);
  return { at, kind: "section", heading: unbold(words), attributes, labels: [] };
}

/** Marks in the order of their places, with the headings between them as sections. The title is none. */
export function withSections(marks: readonly Mark[], blocks: readonly Folded[]): readonly Mark[] {
  const taken = new Set(marks.map(({ at }) => at));
  const own = blocks.flatMap((block, at) =>
    block.kind === "heading" && !block.isFolded ? [{ block, at }] : [],
  );
  const title = own[0]?.block.level === 1 ? own[0].at : undefined;
  const sections = own
    .filter(({ at }) => !taken.has(at) && at !== title)
    .map(({ block, at }) => sectionMark(at, block.text));
  return [...marks, ...sections].sort((a, b) => a.at - b.at);
}
