/** One entry of a BibTeX file. */
export interface BibtexEntry {
  /** In small letters: `article`, `string`, … */
  readonly type: string;
  /** The citation key; empty for `@string` and `@preamble`. */
  readonly key: string;
  /** Line of its `@` in the file, from 1. */
  readonly line: number;
  readonly text: string;
  /** Whether its braces are closed before the next entry begins. */
  readonly closed: boolean;
  /** How many braces stand inside one another. */
  readonly deepest: number;
}

const OPENING = /@[ \t]*([a-z]+)\s*([{(])/iy;
const OPENING_INSIDE = new RegExp(OPENING.source, "iy");
const KEY = /\s*([^\s,{}()"#%\\]*)\s*[,})]/y;

/**
 * Cuts a BibTeX file into its entries, in one pass. What stands between entries is a comment. An entry
 * without its last brace ends where the next line starts with `@name{`.
 */
export function bibtexEntries(text: string): readonly BibtexEntry[] {
  const entries: BibtexEntry[] = [];
  const lineOf = lineCounter(text);
  for (let at = text.indexOf("@"); at >= 0; ) {
    OPENING.lastIndex = at;
    const opening = OPENING.exec(text);
    if (!opening) {
      at = text.indexOf("@", at + 1);
      continue;
    }
    const type = opening[1]!.toLowerCase();
    const { end, closed, deepest } = endOf(text, OPENING.lastIndex, opening[2] === "(" ? ")" : "}");
    const key = keyOf(type, text, OPENING.lastIndex);
    if (type !== "comment")
      entries.push({ type, key, line: lineOf(at), text: text.slice(at, end), closed, deepest });
    at = text.indexOf("@", end);
  }
  return entries;
}

function keyOf(type: string, text: string, start: number): string {
  if (type === "string" || type === "preamble") return "";
  KEY.lastIndex = start;
  return KEY.exec(text)?.[1] ?? "";
}

/** Where an entry ends whose contents start at `start`, and how deep its braces go. */
function endOf(
  text: string,
  start: number,
  closing: string,
): Pick<BibtexEntry, "closed" | "deepest"> & { readonly end: number } {
  let [depth, deepest] = [0, 0];
  for (let at = start; at < text.length; at++) {
    const letter = text[at];
    if (letter === "\\") at++;
    else if (depth === 0 && letter === closing) return { end: at + 1, closed: true, deepest };
    else if (letter === "{") deepest = Math.max(deepest, ++depth);
    else if (letter === "}") depth--;
    else if (letter === "@" && startsLine(text, at)) {
      OPENING_INSIDE.lastIndex = at;
      if (OPENING_INSIDE.test(text)) return { end: at, closed: false, deepest };
    }
    if (depth < 0) return { end: at + 1, closed: false, deepest };
  }
  return { end: text.length, closed: false, deepest };
}

function startsLine(text: string, at: number): boolean {
  let before = at - 1;
  // A title may hold an @ far from the start of its line: look no further back than an indent.
  while (before >= 0 && at - before < 16 && (text[before] === " " || text[before] === "\t")) before--;
  return before < 0 || text[before] === "\n";
}

/** Gives the line of each of a series of places, which may only go forward. */
function lineCounter(text: string): (at: number) => number {
  let line = 1;
  let next = text.indexOf("\n");
  return (at) => {
    while (next >= 0 && next < at) {
      line++;
      next = text.indexOf("\n", next + 1);
    }
    return line;
  };
}
