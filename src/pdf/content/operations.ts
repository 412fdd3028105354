import { UnexpectedForm } from "../unexpected-form.ts";
import { afterDelimiter, DELIMITER, DIGIT, isComment, KINDS, LETTER, opening, SPACE } from "./bytes.ts";
import { ANY, codeOf, OPERATORS, ROLE } from "./operators.ts";

/**
 * The operations of a content stream in order: an operator and what it is given (ISO 32000-1, 7.8.2). The
 * lists are longer than `count`.
 */
export interface Operations {
  readonly content: Buffer;
  readonly count: number;
  /** What each operator does: one of `ROLE`. */
  readonly roles: Uint8Array;
  /** Offsets of the first operands, or of the operator where it is given none. */
  readonly starts: Uint32Array;
  /** Offsets after the operators. */
  readonly ends: Uint32Array;
}

/** Larger than the code of any operator: none has four bytes. */
const LONGEST = 0xffffff;
const WORDS = new Set(["true", "alse", "null"].map(codeOf));
/** Most operators are one of these two. */
const [MOVE, SHOW] = ["Td", "Tj"].map(codeOf);
/** Operations are hardly shorter than so many bytes. */
const SHORTEST = 5;

/**
 * Divides a content stream into operations. Throws `UnexpectedForm` where a piece of it is no operand and no
 * known operator, or where an operator is given too much or too little.
 */
export function operationsOf(content: Buffer): Operations {
  const { length } = content;
  const list = emptyList(content, Math.ceil(length / SHORTEST) + 16);
  let start = -1; // of the operation
  let operands = 0;
  let depth = 0; // in arrays and dictionaries
  for (let at = 0; at < length; ) {
    const kind = KINDS[content[at]!];
    if (kind === SPACE) at++;
    else if (kind === DIGIT) {
      if (start < 0) start = at;
      do at++;
      while (KINDS[content[at]!] === DIGIT);
      if (KINDS[content[at]!] === LETTER) garbled(content, start);
      if (depth === 0) operands++;
    } else if (start < 0 && isGlyph(content, at)) {
      list.add(at, at + GLYPH, ROLE.show);
      at += GLYPH;
    } else if (kind === DELIMITER) {
      const opens = opening(content, at);
      const isOperand = opens >= 0 && !isComment(content, at);
      if (start < 0 && isOperand) start = at;
      // An array or dictionary counts when it opens.
      if (depth === 0 && isOperand) operands++;
      depth += opens;
      at = afterDelimiter(content, at) ?? garbled(content, at);
      if (depth < 0) garbled(content, at);
    } else {
      const from = at;
      let code = 0;
      do code = (code << 8) | content[at++]!;
      while (at < length && KINDS[content[at]!] !== SPACE && KINDS[content[at]!] !== DELIMITER);
      if (code > LONGEST && WORDS.has(code)) {
        if (depth === 0) operands++;
        if (start < 0) start = from;
        continue;
      }
      list.add(start < 0 ? from : start, at, depth === 0 ? roleOf(code, operands) : -1);
      start = -1;
      operands = 0;
    }
  }
  return start < 0 && depth === 0 ? list.finished() : garbled(content, Math.max(0, start));
}

const [LESS, GREATER, T, J] = [60, 62, 84, 106];

/** The length of the operation that shows one glyph: `<002a> Tj`. */
const GLYPH = 9;

/** Whether one glyph is shown here. Half of all operations do that, and this finds them fast. */
function isGlyph(content: Buffer, at: number): boolean {
  return (
    content[at] === LESS &&
    content[at + 5] === GREATER &&
    content[at + 7] === T &&
    content[at + 8] === J &&
    KINDS[content[at + 6]!] === SPACE &&
    KINDS[content[at + 9]!] === SPACE
  );
}

/** What an operator does; -1 when it is not known, or is not given what it takes. */
function roleOf(code: number, operands: number): number {
  if (code === MOVE) return operands === 2 ? ROLE.other : -1;
  if (code === SHOW) return operands === 1 ? ROLE.show : -1;
  const operator = OPERATORS.get(code);
  if (operator?.operands === operands) return operator.role;
  return operator?.operands === ANY && operands > 0 ? operator.role : -1;
}

/** A list of operations with room for some. */
function emptyList(content: Buffer, room: number) {
  let roles = new Uint8Array(room);
  let [starts, ends] = [new Uint32Array(room), new Uint32Array(room)];
  let count = 0;
  const grow = () => {
    const longer = { roles: new Uint8Array(2 * count), starts: new Uint32Array(2 * count) };
    const longerEnds = new Uint32Array(2 * count);
    longer.roles.set(roles);
    longer.starts.set(starts);
    longerEnds.set(ends);
    [roles, starts, ends] = [longer.roles, longer.starts, longerEnds];
  };
  return {
    add(start: number, end: number, role: number): void {
      if (role < 0) garbled(content, start);
      if (count === roles.length) grow();
      roles[count] = role;
      starts[count] = start;
      ends[count++] = end;
    },
    finished: (): Operations => ({ content, count, roles, starts, ends }),
  };
}

const SHOWN = 24;

function garbled(content: Buffer, at: number): never {
  const near = content.toString("latin1", at, at + SHOWN).replace(/[^\x21-\x7e]+/g, " ");
  throw new UnexpectedForm(`a page has the operation “${near.trim()}”, which is not known`);
}
