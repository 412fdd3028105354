import type { PageStart } from "../../model/locators.ts";
import { UNSPACED } from "../../model/set-solid.ts";
import { pageId } from "../ids.ts";
import type { Piece } from "../xml/markup.ts";

/** How far from where a page should begin its first letters are looked for: outputs differ a little in their text. */
const NEAR = 600;
/** So few letters still tell a place. */
const FEWEST = 10;

/** A letter of the text: in which piece it is, and where there. */
type Letter = readonly [piece: number, at: number];

/** The text of a page of the book, letter by letter. */
interface Letters {
  readonly text: string;
  readonly places: readonly Letter[];
  /** By id: the piece that opens the element, and how many letters stand before it. */
  readonly ids: ReadonlyMap<string, readonly [piece: number, letters: number]>;
}

/**
 * Marks where pages of the handout begin, with what reading systems take for that:
 * https://www.w3.org/TR/epub-33/#sec-page-list. No word is divided.
 */
export function markPages(pieces: readonly Piece[], starts: readonly PageStart[]): readonly Piece[] {
  if (starts.length === 0) return pieces;
  const letters = lettersIn(pieces);
  const marks = starts.map((start) => ({ place: placeOf(start, letters, pieces), page: start.page }));
  return pieces.flatMap((piece, index) => {
    const own = marks.filter(({ place }) => place[0] === index);
    return own.length === 0 ? [piece] : cutAt(piece, own);
  });
}

/** A piece with the marks in it: before it or in its text, or, where it opens an element, inside of that. */
function cutAt(
  piece: Piece,
  marks: readonly { readonly place: Letter; readonly page: number }[],
): readonly Piece[] {
  if (piece.kind !== "text") {
    const inside = marks.filter(({ place }) => place[1] > 0);
    const before = marks.filter(({ place }) => place[1] === 0);
    return [...before.flatMap(markOf), piece, ...inside.flatMap(markOf)];
  }
  const cut: Piece[] = [];
  let from = 0;
  for (const mark of marks) {
    const [, at] = mark.place;
    if (at > from) cut.push({ kind: "text", text: piece.text.slice(from, at) });
    cut.push(...markOf(mark));
    from = at;
  }
  return [...cut, { kind: "text", text: piece.text.slice(from) }];
}

function markOf({ page }: { readonly page: number }): readonly Piece[] {
  const attributes = { id: pageId(page), role: "doc-pagebreak", "aria-label": String(page) };
  return [
    { kind: "open", name: "span", attributes },
    { kind: "close", name: "span" },
  ];
}

/** Elements that text can stand in, so a mark can stand at their beginning. */
const HOLDS_TEXT = /^(?:section|p|h\d|li|td|th|div|dt|dd|figure|blockquote|aside|span|a)$/;

/** Where a mark goes: a piece, and a place in its text; 1 in a piece that opens an element is inside of that. */
function placeOf(start: PageStart, { text, places, ids }: Letters, pieces: readonly Piece[]): Letter {
  const element = ids.get(start.after);
  if (start.letters === 0 && element) {
    const opening = pieces[element[0]]!;
    if (opening.kind === "open" && HOLDS_TEXT.test(opening.name)) return [element[0], 1];
  }
  const expected = (element?.[1] ?? 0) + start.letters;
  const at = nearest(text, start.words, expected);
  const letter = places[Math.min(at, places.length - 1)];
  if (!letter) return [0, 0];
  const piece = pieces[letter[0]]!;
  return piece.kind === "text" ? [letter[0], wordStart(piece.text, letter[1])] : letter;
}

/** Where the words are that a page begins with, nearest to where they should be; there, when they are not found. */
function nearest(text: string, words: string, expected: number): number {
  for (let length = words.length; length >= FEWEST; length = Math.floor(length / 2)) {
    const sought = words.slice(0, length);
    let best: number | undefined;
    for (let at = text.indexOf(sought, Math.max(0, expected - NEAR)); at >= 0 && at <= expected + NEAR; ) {
      if (best === undefined || Math.abs(at - expected) < Math.abs(best - expected)) best = at;
      at = text.indexOf(sought, at + 1);
    }
    if (best !== undefined) return best;
  }
  return expected;
}

/** The start of the word in which a place of a text is. */
function wordStart(text: string, place: number): number {
  let at = place;
  while (at > 0 && /[\p{L}\p{M}\p{N}'’\u00ad-]/u.test(text[at - 1]!) && !UNSPACED.test(text[at - 1]!)) at--;
  // Signs that belong to the word stand before it.
  while (at > 0 && /[\p{Ps}\p{Pi}"„]/u.test(text[at - 1]!)) at--;
  return at;
}

/** Elements whose text is not counted: the handout has it in its margin, or not at all. */
function isNotCounted({ name, attributes }: Extract<Piece, { kind: "open" }>): boolean {
  return /\b(?:speaker|note-ref|label|notes)\b/.test(attributes.class ?? "") || name === "title";
}

function lettersIn(pieces: readonly Piece[]): Letters {
  let text = "";
  const places: Letter[] = [];
  const ids = new Map<string, readonly [number, number]>();
  let depth = 0;
  let uncounted: number | undefined;
  let foreign: { readonly depth: number; readonly piece: number } | undefined;
  pieces.forEach((piece, index) => {
    if (piece.kind === "open") {
      depth++;
      if (piece.attributes.id !== undefined) ids.set(piece.attributes.id, [index, text.length]);
      if (isNotCounted(piece)) uncounted ??= depth;
      // No mark can stand in a drawing or a formula.
      if (piece.name === "svg" || piece.name === "math") foreign ??= { depth, piece: index };
    } else if (piece.kind === "close") {
      if (uncounted === depth) uncounted = undefined;
      if (foreign?.depth === depth) foreign = undefined;
      depth--;
    } else if (uncounted === undefined) {
      for (const { 0: letter, index: at } of piece.text.matchAll(/[\p{L}\p{N}]/gu)) {
        text += letter;
        // As many places as the text has units.
        for (let unit = 0; unit < letter.length; unit++)
          places.push(foreign ? [foreign.piece, 0] : [index, at]);
      }
    }
  });
  return { text, places, ids };
}
