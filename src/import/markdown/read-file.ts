import type { ImportFile } from "../imported.ts";
import { textOf } from "../text-of.ts";
import { readBlocks } from "./blocks.ts";
import { type Front, readFront } from "./front-matter.ts";
import { type Folded, type Mark, type Shape, withFolds } from "./outline.ts";
import { SHAPES } from "./shapes/shapes.ts";

/** A Markdown file, divided at its questions and sections. */
export interface Outline {
  readonly path: string;
  readonly text: string;
  readonly front: Front;
  /** Undefined when nothing in it looks like a question. */
  readonly shape?: Shape;
  /** A heading above everything that is neither question nor section. */
  readonly title?: Folded;
  /** What stands before the first mark. */
  readonly opening: readonly Folded[];
  readonly parts: readonly OutlinePart[];
  /** Definitions of links and notes, wherever they stand. */
  readonly definitions: readonly Folded[];
}

export interface OutlinePart {
  readonly mark: Mark;
  readonly line: number;
  /** Below the mark, with what is left of its own block. */
  readonly blocks: readonly Folded[];
}

/** Reads a Markdown file by the first shape that fits it. */
export function readFile(file: ImportFile): Outline {
  const text = textOf(file);
  const front = readFront(text);
  const all = withFolds(readBlocks(text, front.lines));
  const isDefinition = ({ kind }: Folded) => kind === "definition";
  const blocks = all.filter((block) => !isDefinition(block));
  const shape = firstOf(blocks);
  const marks = shape?.marks ?? [];
  const ends = marks.map((_, index) => marks[index + 1]?.at ?? blocks.length);
  const parts = marks.map((mark, index): OutlinePart => {
    const own = blocks[mark.at]!;
    const below = blocks.slice(mark.at + 1, ends[index]);
    const rest =
      mark.rest === undefined
        ? []
        : [{ ...own, kind: "paragraph" as const, text: mark.rest, source: mark.rest }];
    return { mark, line: own.line, blocks: [...rest, ...below] };
  });
  const before = blocks.slice(0, marks[0]?.at ?? blocks.length);
  const title = before.find(({ kind, level, isFolded }) => kind === "heading" && level === 1 && !isFolded);
  return {
    path: file.path,
    text,
    front,
    ...(shape ? { shape } : {}),
    ...(title ? { title } : {}),
    opening: before.filter((block) => block !== title),
    parts,
    definitions: all.filter(isDefinition),
  };
}

function firstOf(blocks: readonly Folded[]): Shape | undefined {
  for (const shapeOf of SHAPES) {
    const shape = shapeOf(blocks);
    if (shape?.marks.some(({ kind }) => kind === "question")) return shape;
  }
  return undefined;
}
