import type { Edit } from "./edits.ts";
import type { Font } from "./font-letters.ts";
import type { MarkedContent } from "./marked-content.ts";
import type { Operations } from "./operations.ts";
import { ROLE } from "./operators.ts";
import { type Letter, type Place, type TextRun, textRun } from "./text-runs.ts";

/** A glyph of a letter, measured from where the letter begins, in ems. */
export interface LetterPart {
  readonly code: number;
  readonly x: number;
  readonly y: number;
}

/** Fonts that may get glyphs. */
export interface GrowingFonts {
  /** How wide a glyph is, in ems; undefined when this font gets no glyphs. */
  advance(font: Font, code: number): number | undefined;
  /** The code of one glyph that shows all parts and stands for the text. */
  glyphFor(font: Font, text: string, parts: readonly LetterPart[], advance: number): number;
}

/** An ActualText around one glyph has no more operations than these: it opens, moves, shows, closes. */
const ONE_GLYPH = 3;
/** Less than this above or below the line is on it, in ems. */
const ON_LINE = 0.001;
/** So far within their letter marks stand, in ems, lest they seem to follow the next one. */
const INSIDE = 0.03;
const REVERSED = "/ReversedChars";
/** What takes no room of its own. */
const MARK = /^\p{Mn}+$/u;
const SETS_UP = /\s(?:Tf|Tm)$/;

/**
 * Makes one glyph of each letter that the browser paints of several, such as a base and a dot, and gives each
 * letter of what is read from right to left a glyph of its own; marks such as signs for vowels stay glyphs, but
 * on the line. The browser writes an ActualText for such letters. Some who read PDFs take a letter to be where its
 * first glyph is, above or below the line, and see blanks and ends of lines inside of words; others know no
 * ActualText.
 */
export function oneGlyphEdits(
  operations: Operations,
  marks: readonly MarkedContent[],
  fontNamed: (name: string) => Font,
  fonts: GrowingFonts,
): Edit[] {
  const counts = operations.content.includes(REVERSED) ? isInside : isComposed(operations);
  const found = marks.filter(counts);
  if (found.length === 0) return [];
  const markAt = new Map(marks.map((mark) => [mark.opens, mark]));
  let after = -1;
  return found.flatMap(({ opens }) => {
    if (opens < after) return [];
    const from = operations.roles.lastIndexOf(ROLE.openText, opens);
    after = operations.roles.indexOf(ROLE.closeText, opens);
    const run = from < 0 ? undefined : textRun(operations, from, markAt, fontNamed);
    return run ? runEdits(operations, run, fonts) : [];
  });
}

/** Whether marked content may stand inside of a text object from right to left. */
function isInside({ number, isArtifact, actualText }: MarkedContent): boolean {
  return number === undefined && !isArtifact && actualText?.trim() !== "";
}

/** Tells whether an ActualText stands for more than one operation that shows text. */
function isComposed({ roles }: Operations) {
  return ({ actualText, opens, closes }: MarkedContent): boolean => {
    if (!actualText || closes - opens <= ONE_GLYPH) return false;
    return roles.subarray(opens, closes).filter((role) => role === ROLE.show).length > 1;
  };
}

function runEdits(
  { starts, ends }: Operations,
  { letters, isReversed }: TextRun,
  fonts: GrowingFonts,
): Edit[] {
  const edits: Edit[] = [];
  let base: number | undefined; // where the letter begins that marks belong to, which is painted after them
  for (const [index, letter] of letters.toReversed().entries()) {
    const next = letters[letters.length - index]?.glyphs[0];
    const placed = placedGlyphs(letter, fonts);
    base = startOf(placed, letter) ?? base;
    const { operations, settings, hasActualText, text, glyphs } = letter;
    const isKnown = settings.every((operation) => SETS_UP.test(operation)) && (!next || next.place);
    const isWanted = isReversed ? hasActualText || MARK.test(text) : glyphs.length > 1;
    if (!operations || !isKnown || !isWanted || !placed || !text.trim() || base === undefined) continue;
    const [first, last] = operations;
    edits.push({
      from: starts[first]!,
      to: ends[last]!,
      text: rewritten(letter, placed, [base, 0], isReversed, fonts),
    });
  }
  return edits;
}

/** A glyph and its place in the text object. */
interface PlacedGlyph {
  readonly code: number;
  readonly x: number;
  readonly y: number;
  readonly end: number;
}

/** Where the glyphs of a letter stand; undefined when the font gets no glyphs. */
function placedGlyphs(
  { glyphs, before, font, size }: Letter,
  fonts: GrowingFonts,
): PlacedGlyph[] | undefined {
  const placed: PlacedGlyph[] = [];
  for (const { code, place } of glyphs) {
    const advance = fonts.advance(font, code);
    if (advance === undefined) return undefined;
    const last = placed.at(-1);
    const [x, y] = place ?? [last?.end ?? before[0], last?.y ?? before[1]];
    placed.push({ code, x, y, end: x + advance * size });
  }
  return placed;
}

function isOnLine({ y }: PlacedGlyph, size: number): boolean {
  return Math.abs(y) < ON_LINE * size;
}

/** Where a letter begins that is no mark. */
function startOf(placed: readonly PlacedGlyph[] | undefined, { font, size }: Letter): number | undefined {
  const isBase = (glyph: PlacedGlyph) =>
    isOnLine(glyph, size) && !MARK.test(font.letters.get(glyph.code) ?? "");
  const onLine = placed?.filter(isBase) ?? [];
  return onLine.length > 0 ? Math.min(...onLine.map(({ x }) => x)) : undefined;
}

/** The operations that show a letter by one glyph, and each of the marks at its end by one that has no width. */
function rewritten(
  letter: Letter,
  placed: readonly PlacedGlyph[],
  start: Place,
  isReversed: boolean,
  fonts: GrowingFonts,
): string {
  const { glyphs, settings, before, font, size } = letter;
  const { read, marks } = marksApart(letter, placed);
  const base = placed.filter((glyph) => !marks.includes(glyph));
  const end: Place = [
    Math.max(start[0], ...base.filter((glyph) => isOnLine(glyph, size)).map(({ end }) => end)),
    0,
  ];
  const shown = (text: string, parts: readonly PlacedGlyph[], [x]: Place, width: number) => {
    const inEms = parts.map((part) => ({ code: part.code, x: (part.x - x) / size, y: part.y / size }));
    const code = fonts.glyphFor(font, text, inEms, width / size);
    return `<${code.toString(16).padStart(font.digits, "0")}> Tj`;
  };
  // Marks come in the order of reading, at the end of their letter as it is read.
  const at: Place = isReversed ? start : [Math.max(start[0], end[0] - INSIDE * size), 0];
  const allMarks = marks.map((mark) => shown(font.letters.get(mark.code)!, [mark], at, 0));
  const ofBase = base.length > 0 ? [shown(read, base, start, end[0] - start[0])] : [];
  const line = glyphs.findLast(({ place }) => place)?.place ?? before;
  const operations = isReversed
    ? [move(before, start), ...allMarks, ...ofBase, move(start, line)]
    : [move(before, start), ...ofBase, move(start, at), ...allMarks.toReversed(), move(at, line)];
  return [...settings, ...operations].filter((operation) => operation !== "").join("\n");
}

/** The marks at the end of a letter that have glyphs of their own, the last first, and the letter without them. */
function marksApart({ text, font }: Letter, placed: readonly PlacedGlyph[]) {
  const marks: PlacedGlyph[] = [];
  let read = text;
  const textOf = ({ code }: PlacedGlyph) => font.letters.get(code) ?? "";
  const isLast = (glyph: PlacedGlyph) =>
    !marks.includes(glyph) && MARK.test(textOf(glyph)) && read.endsWith(textOf(glyph));
  for (let mark = placed.find(isLast); mark; mark = placed.find(isLast)) {
    read = read.slice(0, -textOf(mark).length);
    marks.push(mark);
  }
  return { read, marks };
}

function move(from: Place, to: Place): string {
  const [x, y] = [to[0] - from[0], to[1] - from[1]].map((value) => Number(value.toFixed(6)));
  return x === 0 && y === 0 ? "" : `${x} ${y} Td`;
}
