import { isMarked, labelAt } from "../labels.ts";
import type { Folded } from "./outline.ts";
import { splitAttributes } from "./outline.ts";

/** What one person says to a question, before it is known who that is. */
export interface Voice {
  /** As it is written; undefined for what stands before the first name. */
  readonly name?: string;
  readonly position?: string;
  readonly attributes: readonly string[];
  readonly line: number;
  readonly blocks: readonly Folded[];
  /** Words that the blocks no longer have. */
  readonly label: string;
}

/**
 * Divides the blocks below a question by who speaks. `isName` tells whether a text names somebody. Headings
 * with a name and paragraphs that begin with one and a colon begin a new voice.
 */
export function voicesIn(blocks: readonly Folded[], isName: (text: string) => boolean): readonly Voice[] {
  const voices: (Omit<Voice, "blocks"> & { blocks: Folded[] })[] = [];
  const current = () => {
    if (voices.length === 0)
      voices.push({ line: blocks[0]?.line ?? 0, blocks: [], label: "", attributes: [] });
    return voices.at(-1)!;
  };
  for (const block of blocks) {
    const opening = openingOf(block);
    if (opening && isName(opening.name)) {
      const { rest, ...voice } = opening;
      voices.push({ ...voice, blocks: rest === undefined ? [] : [rest] });
    } else current().blocks.push(block);
  }
  return voices;
}

/** A block that may begin what somebody says; `rest` is what is left of it. */
export interface Opening {
  readonly name: string;
  readonly position?: string;
  readonly attributes: readonly string[];
  readonly label: string;
  readonly line: number;
  readonly rest?: Folded;
  /** Whether bold letters or a heading say that it is a name. */
  readonly isMarked: boolean;
}

/** Reads a block as the beginning of what somebody says; undefined when it cannot be one. */
export function openingOf(block: Folded): Opening | undefined {
  if (block.kind === "heading" && !block.isFolded) {
    const { words, attributes } = splitAttributes(block.text);
    const [, name = "", position] =
      /^([^:：]{1,60}?)(?:\s*[:：]\s*(.+))?$/u.exec(words.replace(/\*\*|__/g, "")) ?? [];
    if (name === "") return undefined;
    return {
      name: name.trim(),
      ...(position === undefined ? {} : { position }),
      attributes,
      label: name,
      line: block.line,
      isMarked: true,
    };
  }
  const label = block.kind === "paragraph" ? labelAt(block.text) : undefined;
  if (!label) return undefined;
  const rest = { ...block, text: label.rest, source: label.rest };
  return {
    name: label.name,
    attributes: [],
    label: label.written,
    line: block.line,
    isMarked: isMarked(label),
    ...(label.rest.trim() === "" ? {} : { rest }),
  };
}
