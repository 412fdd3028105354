import type Token from "markdown-it/lib/token.mjs";
import type { ImageSize } from "../model/image-size.ts";
import type { Prose } from "../model/prose.ts";
import { isPicture, isRemote } from "./address.ts";
import { diagramOf } from "./diagrams/diagram.ts";
import { formulaOf } from "./formulas/formula.ts";
import { type Label, labelOf } from "./label.ts";
import { listingOf } from "./listings/listing.ts";
import { NO_SLIDE } from "./no-slide.ts";
import { imageMeta } from "./rules/image-attributes.ts";
import { tableMeta } from "./rules/labelled-table.ts";
import { closeOf, copyToken, lineOf } from "./tokens.ts";
import { shownTokens } from "./visibility.ts";

/** What an exhibit is: an image or drawing, a table, a formula, or code. */
export type ExhibitKind = "figure" | "table" | "formula" | "code";

/** A figure, table, display formula, diagram or listing of prose: something to be shown alone. */
export interface ProseExhibit {
  readonly kind: ExhibitKind;
  /** The one block, with its caption. */
  readonly prose: Prose;
  /** How many key points stand before it in the prose. */
  readonly pointsBefore: number;
  /** How many paragraphs stand before it. */
  readonly paragraphsBefore: number;
  /** The blocks before it, from the one with the last key point on: what is said about it. */
  readonly said: Prose;
  /** Line in the source, from 1. */
  readonly line: number;
  /** Its name and number, if it can have them. */
  readonly label: Label | undefined;
}

/**
 * What prose has to show in `output`, in order, at any depth: in lists and quotations too. What has the class
 * `no-slide` is left out, and so is an image on another host, which pages only link to.
 */
export function exhibitsIn(prose: Prose, output: string): readonly ProseExhibit[] {
  const tokens = shownTokens(prose.tokens, output);
  const found: ProseExhibit[] = [];
  let pointsBefore = 0;
  let paragraphsBefore = 0;
  let depth = 0;
  let [blockStart, pointStart] = [0, 0];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (depth === 0) blockStart = index;
    const end = endOf(tokens, index);
    const blocks = end === undefined ? displayFormulas(token) : [tokens.slice(index, end + 1)];
    const children = end === undefined ? (token.children ?? []) : [];
    const points = children.filter(({ type }) => type === "key_open").length;
    pointsBefore += points;
    if (points > 0) pointStart = blockStart;
    for (const block of blocks) {
      const kind = kindOf(block);
      if (kind === undefined || classesOf(block).includes(NO_SLIDE)) continue;
      const said = { tokens: tokens.slice(pointStart, blockStart) };
      const place = { pointsBefore, paragraphsBefore, said, line: lineOf(token) };
      found.push({ kind, prose: { tokens: block }, ...place, label: labelOf(block[0]!) });
    }
    if (token.type === "paragraph_close") paragraphsBefore++;
    if (end === undefined) depth += token.nesting;
    else index = end;
  }
  return found;
}

/**
 * Prose without what it has to show in `output`: captions stand for figures, tables and listings. Formulas
 * stay, since they are said.
 */
export function withoutExhibits(prose: Prose, output: string): Prose {
  const shown = shownTokens(prose.tokens, output);
  const tokens: Token[] = [];
  for (let index = 0; index < shown.length; index++) {
    const end = endOf(shown, index) ?? index;
    const block = shown.slice(index, end + 1);
    const kind = SINGLE.includes(block[0]!.type) || block.length > 1 ? kindOf(block) : "formula";
    const stays = kind === undefined || kind === "formula" || classesOf(block).includes(NO_SLIDE);
    tokens.push(...(stays ? block : captionIn(block)));
    index = end;
  }
  return { tokens };
}

/** The caption of a block as a paragraph; nothing when it has none. */
function captionIn(block: readonly Token[]): readonly Token[] {
  const start = block.findIndex(({ type }) => type === "caption_open");
  const end = block.findIndex(({ type }) => type === "caption_close");
  return block
    .slice(start, end + 1)
    .map((token) =>
      token.type.startsWith("caption_")
        ? copyToken(token, { tag: "p", map: token.map ?? block[0]!.map })
        : token,
    );
}

const BLOCKS = ["figure_open", "captioned_open", "table_open"];
const SINGLE = ["math_block", "fence", "code_block"];

/** Where the block ends that begins at a token; undefined when none does that is an exhibit. */
function endOf(tokens: readonly Token[], index: number): number | undefined {
  const { type } = tokens[index]!;
  if (SINGLE.includes(type)) return index;
  return BLOCKS.includes(type) ? closeOf(tokens, index) : undefined;
}

/** The display formulas within a paragraph, each as a block. */
function displayFormulas({ type, children, map }: Token): readonly (readonly Token[])[] {
  if (type !== "inline") return [];
  const shown = (children ?? []).filter((child) => formulaOf(child)?.display);
  return shown.map((child) => [copyToken(child, { type: "math_block", block: true, map })]);
}

function kindOf(block: readonly Token[]): ExhibitKind | undefined {
  switch (block[0]!.type) {
    case "captioned_open":
    case "table_open":
      return "table";
    case "math_block":
      return "formula";
    case "figure_open": {
      if (block.some((token) => diagramOf(token)?.drawing)) return "figure";
      const image = imageOf(block);
      if (!image) return "code";
      const src = image.attrGet("src") ?? "";
      return isPicture(src) || !isRemote(src) ? "figure" : undefined;
    }
    default:
      return "code";
  }
}

/** The image that a figure shows. */
function imageOf(block: readonly Token[]): Token | undefined {
  return block.flatMap(({ children }) => children ?? []).find(({ type }) => type === "image");
}

/** The classes that the author gave to a block. */
function classesOf(block: readonly Token[]): readonly string[] {
  const table = block.find(({ type }) => type === "table_open");
  if (table) return tableMeta(table).attributes.classes;
  const image = block[0]!.type === "figure_open" ? imageOf(block) : undefined;
  if (image) return imageMeta(image).attributes?.classes ?? [];
  return block.flatMap(
    (token) =>
      formulaOf(token)?.attributes?.classes ?? diagramOf(token)?.classes ?? listingOf(token)?.classes ?? [],
  );
}

/** Width divided by height of the picture in an exhibit; undefined without one, or when it is not known. */
export function proportionsOf(
  { tokens }: Prose,
  sizeOf: (src: string) => ImageSize | undefined,
): number | undefined {
  const drawing = tokens.map((token) => diagramOf(token)?.drawing).find((each) => each !== undefined);
  const [, width, height] =
    /^<svg[^>]* width="([\d.]+)"[^>]* height="([\d.]+)"/.exec(drawing?.svg ?? "") ?? [];
  if (width && height) return Number(width) / Number(height);
  const size = sizeOf(imageOf(tokens)?.attrGet("src") ?? "");
  return size && size.width / size.height;
}
