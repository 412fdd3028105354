import type { BoxWidths } from "./boxes.ts";
import { type Breaks, INSIDE, SOFT, SPACE } from "./breaks.ts";
import { isGluedAt } from "./glue.ts";
import { type Hang, HYPHEN, hangingEnd, hangingStart } from "./hang.ts";
import type { Paragraph, Token } from "./paragraphs.ts";
import { type Piece, piecesOf, upTo } from "./pieces.ts";
import type { TextStyle } from "./styles.ts";

/** The text of a paragraph in pieces: those of each text token, in order. */
export interface Pieces {
  readonly paragraph: Paragraph;
  readonly texts: readonly (readonly Piece[])[];
  /** All its text, a sign for each box. */
  readonly flat: string;
}

/** Stands for a formula or image. */
const BOX = "\ufffc";
const PENALTY = { [SPACE]: 0, [SOFT]: 4000, [INSIDE]: 1500 };
/**
 * A word is divided only where a space would be wider than some 0.9 em in lines narrower than this, em. They
 * have few spaces, so that a third of German ones would end in a hyphen otherwise.
 */
export const NARROW = 26;
const SOFT_IN_NARROW = 10_000;
/** A page number goes when it turns out to be that of the same page, and the space before it with it. */
const MAY_GO = ".xref-page";
const PAGE_NUMBER = ".page-number";
/** See `prepare/addresses.ts`. */
const WHOLE_NAME = ".whole-name";
const LONGEST_NUMBER = "8888";
type TextToken = Extract<Token, { readonly kind: "text" }>;

/** Divides a paragraph into pieces and notes their widths as wanted. */
export function inPieces(paragraph: Paragraph): Pieces {
  let flat = "";
  const texts: (readonly Piece[])[] = [];
  for (const token of paragraph.tokens) {
    if (token.kind === "box") flat += BOX;
    if (token.kind !== "text") continue;
    const { data, parentElement } = token.text;
    const isNumber = parentElement!.matches(PAGE_NUMBER);
    const pieces = isNumber ? [numberPiece(data)] : piecesOf(data, parentElement!.matches(WHOLE_NAME));
    for (const { text, isSpace } of pieces) want(token.style, isSpace ? " " : text);
    texts.push(pieces);
    flat += data;
  }
  return { paragraph, texts, flat };
}

/** A page number is not known yet: room is kept for a long one, since nothing moves when it is filled in. */
function numberPiece(data: string): Piece {
  return { from: 0, to: data.length, isSpace: false, text: LONGEST_NUMBER, breaksAfter: false, soft: [] };
}

/** Notes the widths as wanted that are needed to divide words. */
export function wantHyphens({ paragraph, texts }: Pieces): void {
  let index = 0;
  for (const token of paragraph.tokens) {
    if (token.kind !== "text") continue;
    for (const piece of texts[index]!) {
      if (piece.soft.length > 0) want(token.style, HYPHEN);
      for (const soft of piece.soft) want(token.style, upTo(piece, token.text.data, soft) + HYPHEN);
    }
    index++;
  }
}

function want({ widths }: TextStyle, piece: string): void {
  if (!widths.has(piece)) widths.set(piece, Number.NaN);
}

/** What is being collected, and how far it has come. */
interface Collecting {
  readonly found: { readonly [Key in keyof Breaks]: Breaks[Key][number][] };
  readonly flat: string;
  readonly hang: Hang;
  /** The penalty of a word that is divided. */
  readonly soft: number;
  width: number;
  spaces: number;
  /** Offset in the text. */
  offset: number;
  isAfterSpace: boolean;
}

/**
 * Collects the places where the lines of a paragraph may end, with or without those at soft hyphens. All
 * widths that it needs must be measured. Undefined when one is not known.
 */
export function collectBreaks(
  { paragraph, texts, flat }: Pieces,
  boxes: BoxWidths,
  hang: Hang,
  hyphens: boolean,
): Breaks | undefined {
  const { style } = paragraph;
  const state = atStart(paragraph, flat, hang);
  let index = 0;
  for (const token of paragraph.tokens) {
    if (token.kind === "edge") state.width += token.width;
    else if (token.kind === "break") addBreak(state, INSIDE, state.offset, state.offset, style);
    else if (token.kind === "box") {
      state.width += boxes.get(token.element) ?? Number.NaN;
      state.offset++;
      state.isAfterSpace = false;
    } else {
      for (const piece of texts[index++]!) {
        if (piece.isSpace) addSpace(state, piece, token);
        else addText(state, piece, token.text.data, token.style, hyphens);
      }
      state.offset += token.text.data.length;
    }
  }
  // Blanks at the end are not shown, so the end is before them.
  if (!state.isAfterSpace || state.found.kinds.at(-1) !== SPACE)
    addBreak(state, SPACE, state.offset, state.offset, style);
  return Number.isFinite(state.width) ? state.found : undefined;
}

function atStart({ indent, style, width }: Paragraph, flat: string, hang: Hang): Collecting {
  const first = flat.search(/\S/);
  const found = {
    ends: [0],
    starts: [0],
    kinds: [SPACE],
    widthsBefore: [0],
    widthsAfter: [-indent],
    spacesBefore: [0],
    spacesAfter: [0],
    endings: [0],
    beginnings: [hang(hangingStart(flat[first])) * style.fontSize],
    penalties: [0],
    flagged: [false],
    gaps: [],
    codeBlanks: [],
  };
  const soft = width < NARROW * style.fontSize ? SOFT_IN_NARROW : PENALTY[SOFT];
  return { found, flat, hang, soft, width: 0, spaces: 0, offset: 0, isAfterSpace: true };
}

/** Adds a place where a line may end. The next line's text begins at `next`. */
function addBreak(state: Collecting, kind: 0 | 1 | 2, end: number, next: number, style: TextStyle): void {
  const { found, flat, hang, width, spaces, soft } = state;
  const sign = kind === SOFT ? HYPHEN : flat[end - 1];
  found.ends.push(end);
  found.starts.push(next);
  found.kinds.push(kind);
  found.widthsBefore.push(width);
  found.widthsAfter.push(width);
  found.spacesBefore.push(spaces);
  found.spacesAfter.push(spaces);
  found.endings.push(-hang(hangingEnd(sign)) * style.fontSize);
  found.beginnings.push(hang(hangingStart(flat[next])) * style.fontSize);
  found.penalties.push(kind === SOFT ? soft : PENALTY[kind]);
  found.flagged.push(kind === SOFT || (kind === INSIDE && hangingEnd(sign) === "hang-hyphen"));
}

function addSpace(state: Collecting, { from, to }: Piece, { text, style }: TextToken): void {
  if (state.isAfterSpace) return;
  const { found, flat, offset } = state;
  const isGlued = isGluedAt(flat, offset + from, offset + to) || text.parentElement!.matches(MAY_GO);
  if (!isGlued) addBreak(state, SPACE, offset + from, offset + to, style);
  if (style.isCode) found.codeBlanks.push(offset + from);
  else {
    found.gaps.push(state.width);
    state.spaces++;
  }
  state.width += style.widths.get(" ")!;
  state.isAfterSpace = true;
  if (isGlued) return;
  found.widthsAfter[found.widthsAfter.length - 1] = state.width;
  found.spacesAfter[found.spacesAfter.length - 1] = state.spaces;
}

function addText(state: Collecting, piece: Piece, data: string, style: TextStyle, hyphens: boolean): void {
  const { found, offset, width } = state;
  const { widths } = style;
  if (hyphens && piece.soft.length > 0) {
    const hyphen = widths.get(HYPHEN)!;
    for (const soft of piece.soft) {
      const withHyphen = widths.get(upTo(piece, data, soft) + HYPHEN)!;
      addBreak(state, SOFT, offset + soft, offset + soft + 1, style);
      found.widthsBefore[found.widthsBefore.length - 1] = width + withHyphen;
      found.widthsAfter[found.widthsAfter.length - 1] = width + withHyphen - hyphen;
    }
  }
  state.width += widths.get(piece.text)!;
  for (
    let at = data.indexOf("\u00a0", piece.from);
    at >= 0 && at < piece.to;
    at = data.indexOf("\u00a0", at + 1)
  ) {
    if (style.isCode) found.codeBlanks.push(offset + at);
    else {
      found.gaps.push(Number.NaN);
      state.spaces++;
    }
  }
  state.isAfterSpace = false;
  if (piece.breaksAfter) addBreak(state, INSIDE, offset + piece.to, offset + piece.to, style);
}
