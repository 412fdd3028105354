import type { Font } from "./font-letters.ts";
import type { MarkedContent } from "./marked-content.ts";
import type { Operations } from "./operations.ts";
import { ROLE } from "./operators.ts";

/** A point, measured from the start of a text object. */
export type Place = readonly [x: number, y: number];

/** A glyph that a text object shows. */
export interface Glyph {
  readonly code: number;
  /** Where it stands; undefined when it follows the glyph before. */
  readonly place: Place | undefined;
}

/** What stands for one text in a text object: a glyph, or several with one ActualText, as a base with its dots. */
export interface Letter {
  readonly text: string;
  readonly glyphs: readonly Glyph[];
  /** The operations that show them: all with the ActualText around them. Undefined when these show more. */
  readonly operations: readonly [first: number, last: number] | undefined;
  readonly hasActualText: boolean;
  /** What the ActualText holds besides of them. */
  readonly settings: readonly string[];
  /** From where the place of the first glyph is counted in the content stream. */
  readonly before: Place;
  readonly font: Font;
  readonly size: number;
}

/** What a text object shows, in the order in which it is painted. */
export interface TextRun {
  readonly letters: readonly Letter[];
  /** Whether it is painted from its end to its beginning, as what is read from right to left. */
  readonly isReversed: boolean;
}

const FONT = /^\/(\S+)\s+(\S+)\s+Tf$/;
const MOVE = /^(\S+)\s+(\S+)\s+Td$/;
const PLACE = /\sTm$/;
const REVERSED = /^\/ReversedChars\s+BMC$/;
const SHOWN = /^<([0-9a-f]*)>\s*Tj$/i;
/** What else would move glyphs. */
const MOVES = /\bT[*DLcrswz]$/;
const START: Place = [0, 0];

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
type Growing = Writable<Omit<Letter, "glyphs" | "settings">> & { glyphs: Glyph[]; settings: string[] };

/**
 * Reads the text object that begins with the operation `opens`. `markAt` has the marks by the operations that
 * open them. Undefined when it holds what is not known here: numbered content, text with adjusted spaces.
 */
export function textRun(
  { content, roles, starts, ends }: Operations,
  opens: number,
  markAt: ReadonlyMap<number, MarkedContent>,
  fontNamed: (name: string) => Font,
): TextRun | undefined {
  const letters: Growing[] = [];
  let [isReversed, isPlaced] = [false, true];
  let font: Font | undefined;
  let size = 0;
  let place = START;
  let open: Growing | undefined;
  let closes = -1;
  const begin = (text: string, hasActualText: boolean, operations: Letter["operations"]) => {
    const settings: string[] = [];
    letters.push({ text, glyphs: [], hasActualText, operations, settings, before: place, font: font!, size });
    return letters.at(-1)!;
  };
  for (let index = opens + 1; roles[index] !== ROLE.closeText; index++) {
    const operation = content.toString("latin1", starts[index], ends[index]);
    const role = roles[index];
    const move = role === ROLE.other ? MOVE.exec(operation) : null;
    if (role === ROLE.show) {
      const codes = SHOWN.exec(operation)?.[1];
      if (!font || codes === undefined) return undefined;
      const alone = codes.length === font.digits ? ([index, index] as const) : undefined;
      for (let at = 0; at < codes.length; at += font.digits) {
        const code = Number.parseInt(codes.slice(at, at + font.digits), 16);
        const letter: Growing = open ?? begin(font.letters.get(code) ?? "", false, alone);
        letter.glyphs.push({ code, place: isPlaced ? place : undefined });
        Object.assign(letter, { font, size });
        isPlaced = false;
      }
    } else if (move) {
      place = [place[0] + Number(move[1]), place[1] + Number(move[2])];
      isPlaced = true;
    } else if (role === ROLE.openMark) {
      const mark = markAt.get(index);
      if (REVERSED.test(operation) && letters.length === 0) isReversed = true;
      else if (mark?.actualText === undefined || mark.number !== undefined || open) return undefined;
      else open = begin(mark.actualText, true, [index, mark.closes]);
      closes = mark?.closes ?? closes;
    } else if (index === closes) open = undefined;
    else if (role !== ROLE.closeMark) {
      const [, name, points] = FONT.exec(operation) ?? [];
      if (name !== undefined) [font, size] = [fontNamed(name), Number(points)];
      else if (PLACE.test(operation)) [place, isPlaced] = [START, true];
      else if (MOVES.test(operation)) return undefined;
      if (open && PLACE.test(operation)) open.before = START;
      open?.settings.push(operation);
    }
  }
  return { letters, isReversed };
}
