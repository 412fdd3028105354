import {
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  TableCell,
  TableRow,
  TabStopPosition,
  TabStopType,
  TextRun,
  WidthType,
  Table as WordTable,
} from "docx";
import type { Block, Captioned, List, Table } from "../../document/nodes.ts";
import { plainWords } from "../../document/plain-words.ts";
import type { DocxContext } from "./docx-context.ts";
import { drawingRun, imageRun } from "./docx-images.ts";
import { listInBox } from "./docx-styles.ts";
import { wordRuns } from "./docx-words.ts";
import { displayOf, mathOf } from "./math/write-math.ts";

/** A paragraph or a table of a Word file. */
export type WordBlock = Paragraph | WordTable;

/** Where blocks stand: in a list, a quotation, a box. */
export interface Place {
  /** Style of plain paragraphs. */
  readonly style?: string;
  /** How many lists are around. */
  readonly depth: number;
  /** Whether a box is around, whose ground lists have as well. */
  readonly boxed?: boolean;
  /** Added to the level of headings, of which `###` is 3. */
  readonly shift: number;
}

/** Blocks as paragraphs and tables. */
export function wordBlocks(
  blocks: readonly Block[],
  place: Place,
  context: DocxContext,
): readonly WordBlock[] {
  return blocks.flatMap((block) => blockOf(block, place, context));
}

/** A paragraph of some words. */
export function paragraph(
  children: readonly ParagraphChild[],
  options: Omit<IParagraphOptions, "children">,
  { rightToLeft }: DocxContext,
): Paragraph {
  return new Paragraph({
    ...options,
    ...(rightToLeft ? { bidirectional: true } : {}),
    children: [...children],
  });
}

/** A heading that can be linked to. */
export function headingOf(
  words: readonly ParagraphChild[],
  level: number,
  id: string | undefined,
  context: DocxContext,
): Paragraph {
  return paragraph(context.marked(id, words), { style: `Heading${Math.min(6, level)}` }, context);
}

function blockOf(block: Block, place: Place, context: DocxContext): readonly WordBlock[] {
  const styled = place.style === undefined ? {} : { style: place.style };
  switch (block.type) {
    case "paragraph":
      return [paragraph(wordRuns(block.children, context), { ...styled, ...indentOf(place) }, context)];
    case "heading":
      return [headingOf(wordRuns(block.children, context), block.depth + place.shift, block.id, context)];
    case "list":
      return listOf(block, place, context);
    case "blockquote":
      return wordBlocks(block.children, { ...place, style: "Quote" }, context);
    case "table":
      return [tableOf(block, context), spacer()];
    case "code":
      return [codeOf(block.value, place)];
    case "math":
    case "inlineMath":
      return [formulaOf(block, context)];
    case "drawing":
      return [paragraph([drawingRun(block)], { style: "Figure" }, context)];
    case "captioned":
      return captionedOf(block, place, context);
    case "div":
      return divOf(block.name, block.title, block.children, place, context);
    case "details":
      return divOf("details", block.summary.map(plainWords).join(""), block.children, place, context);
    case "definitionList":
      return block.children.flatMap((child) =>
        child.type === "definitionTerm"
          ? [
              paragraph(
                wordRuns(child.children, context, { bold: true }),
                { style: "DefinitionTerm" },
                context,
              ),
            ]
          : wordBlocks(child.children, { ...place, style: "Definition" }, context),
      );
    case "footnoteDefinition":
      return wordBlocks(block.children, place, context);
    case "thematicBreak":
      return [paragraph([new TextRun("* * *")], { style: "Figure" }, context)];
  }
}

/** Further paragraphs of a list’s item stand below its first words. */
function indentOf({ depth, boxed }: Place): object {
  if (depth === 0) return {};
  return boxed ? listInBox(depth, false) : { indent: { left: depth * 720 } };
}

function listOf(
  { ordered, start = 1, children }: List,
  place: Place,
  context: DocxContext,
): readonly WordBlock[] {
  const numbering = {
    reference: ordered ? context.numbers(start) : "bullets",
    level: Math.min(8, place.depth),
  };
  const inside = { ...place, style: "ListParagraph", depth: place.depth + 1 };
  const look = place.boxed ? listInBox(inside.depth, true) : {};
  return children.flatMap((item) => {
    const [first, ...rest] = item.children;
    const words = first?.type === "paragraph" ? wordRuns(first.children, context) : [];
    const others = first && first.type !== "paragraph" ? item.children : rest;
    return [
      paragraph(words, { style: "ListParagraph", numbering, ...look }, context),
      ...wordBlocks(others, inside, context),
    ];
  });
}

function codeOf(value: string, { boxed, depth }: Place): Paragraph {
  const runs = value
    .split("\n")
    .map((line, index) => new TextRun({ text: line, ...(index > 0 ? { break: 1 } : {}) }));
  return new Paragraph({ style: "Code", ...(boxed ? listInBox(depth, false) : {}), children: runs });
}

function formulaOf(formula: Parameters<typeof mathOf>[0], context: DocxContext): Paragraph {
  const { id, number } = formula;
  if (number === undefined)
    return new Paragraph({ children: [displayOf(formula, context) as unknown as ParagraphChild] });
  const label = new TextRun(`\t(${number})`);
  return new Paragraph({
    style: "Formula",
    tabStops: [{ type: TabStopType.RIGHT, position: TabStopPosition.MAX }],
    children: [mathOf(formula, context) as unknown as ParagraphChild, ...context.marked(id, [label])],
  });
}

function tableOf({ head, children }: Table, context: DocxContext): WordTable {
  const rows = children.map(
    ({ children: cells }, index) =>
      new TableRow({
        tableHeader: head && index === 0,
        children: cells.map((cell) => {
          const alignment = cell.align ?? undefined;
          const words = wordRuns(cell.children, context, cell.head ? { bold: true } : {});
          return new TableCell({
            ...(cell.columns ? { columnSpan: cell.columns } : {}),
            ...(cell.rows ? { rowSpan: cell.rows } : {}),
            children: [
              paragraph(words, { style: "TableText", ...(alignment ? { alignment } : {}) }, context),
            ],
          });
        }),
      }),
  );
  return new WordTable({ rows, width: { size: 100, type: WidthType.PERCENTAGE } });
}

/** Word joins tables that nothing stands between, and the last paragraph of a box has no space behind it. */
export function spacer(): Paragraph {
  return new Paragraph({ style: "TableText", children: [] });
}

function captionedOf(block: Captioned, place: Place, context: DocxContext): readonly WordBlock[] {
  const { kind, id, caption, children } = block;
  const said = caption ? plainWords(caption) : "";
  const shown = children.flatMap((child): readonly WordBlock[] => {
    if (child.type !== "image") return blockOf(child as Block, place, context);
    return [
      paragraph(
        [imageRun(child, said, context)],
        { style: "Figure", keepNext: caption !== undefined },
        context,
      ),
    ];
  });
  const label = caption?.label ? [new TextRun({ text: `${caption.label}  `, bold: true })] : [];
  const words = [...label, ...wordRuns(caption?.children ?? [], context)];
  const line =
    words.length > 0
      ? [paragraph(context.marked(id, words), { style: "Caption", keepNext: kind !== "figure" }, context)]
      : [];
  return kind === "figure" ? [...shown, ...line] : [...line, ...shown];
}

function divOf(
  name: string,
  title: string | undefined,
  children: readonly Block[],
  place: Place,
  context: DocxContext,
): readonly WordBlock[] {
  const style = name === "margin" ? "MarginNote" : "Box";
  const head = title ? [paragraph([new TextRun({ text: title, bold: true })], { style }, context)] : [];
  const boxed = style === "Box";
  const made = wordBlocks(children, { ...place, style, boxed }, context);
  return [...head, ...made, ...(boxed ? [spacer()] : [])];
}
