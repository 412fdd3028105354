import type { ImportFile } from "../imported.ts";
import { textOf } from "../text-of.ts";
import { wordsBut } from "../words.ts";
import { readBlocks } from "./blocks.ts";
import { type Front, readFront } from "./front-matter.ts";
import { withHtmlTitle, withoutTitleTags } from "./html-title.ts";
import { type Folded, type Mark, type Shape, withFolds } from "./outline.ts";
import { RAW_MARK, withoutPandocForms } from "./pandoc/pandoc-forms.ts";
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
  /** All of it but definitions. */
  readonly blocks: readonly Folded[];
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
  const written = textOf(file);
  const text = withoutPandocForms(written);
  const front = readFront(text);
  const all = withFolds(readBlocks(text, front.lines));
  const isDefinition = ({ kind }: Folded) => kind === "definition";
  const found = all.filter((block) => !isDefinition(block));
  const blocks = withHtmlTitle(found);
  const kept = blocks === found ? text : withoutTitleTags(text);
  const shape = firstOf(blocks);
  const marks = shape?.marks ?? [];
  const ends = marks.map((_, index) => marks[index + 1]?.at ?? blocks.length);
  const parts = marks.map((mark, index): OutlinePart => {
    const own = blocks[mark.at]!;
    const kind = own.kind === "html" ? own.kind : "paragraph";
    const rest =
      mark.rest === undefined ? [] : [{ ...own, kind, text: mark.rest, source: mark.rest } as const];
    const below = [...rest, ...blocks.slice(mark.at + 1, ends[index])];
    return unlabelled({ mark, line: mark.line ?? own.line, blocks: below }, shape);
  });
  const before = blocks.slice(0, marks[0]?.at ?? blocks.length);
  const title = before.find(({ kind, level, isFolded }) => kind === "heading" && level === 1 && !isFolded);
  return {
    path: file.path,
    // Words that another form of a table does not have would be lost, and are told as lost.
    text: `${kept}\n${wordsBut(written.replace(RAW_MARK, ""), text)}`,
    front,
    ...(shape ? { shape } : {}),
    ...(title ? { title } : {}),
    blocks,
    opening: before.filter((block) => block !== title),
    parts,
    definitions: all.filter(isDefinition),
  };
}

/** The part without the letters that its answer begins with. */
function unlabelled(part: OutlinePart, shape: Shape | undefined): OutlinePart {
  const found: { text: string; as: "mark" }[] = [];
  const blocks = part.blocks.map((block) => {
    const cut = block.kind === "paragraph" && !block.isFolded ? shape?.unlabel?.(block.text) : undefined;
    if (!cut) return block;
    found.push({ text: cut.letter, as: "mark" });
    return { ...block, text: cut.rest, source: cut.rest };
  });
  return { ...part, mark: { ...part.mark, labels: [...part.mark.labels, ...found] }, blocks };
}

function firstOf(blocks: readonly Folded[]): Shape | undefined {
  for (const shapeOf of SHAPES) {
    const shape = shapeOf(blocks);
    if (shape?.marks.some(({ kind }) => kind === "question")) return shape;
  }
  return undefined;
}
