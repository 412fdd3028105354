import { UNSPACED } from "../../../model/set-solid.ts";

/** A part of a text node that no line ends in, but at a soft hyphen; or the space between two. */
export interface Piece {
  /** Offsets in the text node. */
  readonly from: number;
  readonly to: number;
  readonly isSpace: boolean;
  /** Its text without soft hyphens. */
  readonly text: string;
  /** Whether a line may end after it although no space follows: it ends in a hyphen or dash. */
  readonly breaksAfter: boolean;
  /** Offsets of its soft hyphens in the text node. */
  readonly soft: readonly number[];
}

const SOFT_HYPHEN = "\u00ad";
/** Blanks that HTML collapses, or text up to the next blank or place where a line may end. */
const PIECE =
  /[ \t\n\r\f]+|[^ \t\n\r\f]+?(?:(?<=[\p{L}\p{N}][-\u2010\u2013\u2014])(?=\p{L})|(?=[ \t\n\r\f]|$))/gu;
const BLANK_OR_NOT = /[ \t\n\r\f]+|[^ \t\n\r\f]+/g;
const NO_SOFT: readonly number[] = [];

/** Divides the text of a node into pieces; `isWhole`: its lines end at blanks alone. */
export function piecesOf(data: string, isWhole = false): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const { 0: raw, index: from } of data.matchAll(isWhole ? BLANK_OR_NOT : PIECE)) {
    const to = from + raw.length;
    const isSpace = /^[ \t\n\r\f]/.test(raw);
    const hasSoft = raw.includes(SOFT_HYPHEN);
    pieces.push({
      from,
      to,
      isSpace,
      text: hasSoft ? raw.replaceAll(SOFT_HYPHEN, "") : raw,
      breaksAfter: !isSpace && to < data.length && !/[ \t\n\r\f]/.test(data[to]!),
      soft: hasSoft ? softIn(raw, from) : NO_SOFT,
    });
  }
  return pieces;
}

function softIn(raw: string, from: number): readonly number[] {
  const found: number[] = [];
  for (let at = raw.indexOf(SOFT_HYPHEN); at >= 0; at = raw.indexOf(SOFT_HYPHEN, at + 1))
    found.push(from + at);
  return found;
}

/** The text of a piece up to one of its soft hyphens. */
export function upTo(piece: Piece, data: string, soft: number): string {
  return data.slice(piece.from, soft).replaceAll(SOFT_HYPHEN, "");
}

/** Lines end between any two letters of scripts without blanks, and of Hangul; no ligature goes over two. */
const FIRST_LETTERS = new RegExp(
  `^(?:(?:(?!${UNSPACED.source}|\\p{sc=Hang})[\\p{L}\\p{M}\\u00ad\\u200c\\u200d])+|.\\p{M}*)`,
  "su",
);

/**
 * The letters at the start of a text that must stay in one element: up to the first place where a line
 * could end. A ligature that two elements share is one glyph, and the PDF has the letter of the first only.
 */
export function firstLetters(text: string): string {
  return FIRST_LETTERS.exec(text)?.[0] ?? "";
}
