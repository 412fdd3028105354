import type { Span } from "../../model/span.ts";

/** Finds text of a block in the source, to say where in the line it is. Lines count from 1. */
export type FindSpan = (needle: string, line: number, endLine: number) => Span;

/** How far a search goes, in lines and in characters of one line, so that long paragraphs take no long time. */
const FARTHEST = { lines: 400, characters: 20_000 };

/** A place in the source: a line from 1, a column from 0. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * A finder for one file. It looks for `needle` from `line` to `endLine` (inclusive) and gives its span,
 * or that of the whole line. The next search for the same text goes on behind the last find, so that
 * the same text twice in a block gives two places. As texts are mostly asked for in their order, a
 * search begins at the last find in the block, and at the start of the block only when that is in vain.
 */
export function spanFinder(text: string): FindSpan {
  const lines = text.split("\n");
  const seen = new Map<string, Place>();
  const latest = new Map<number, Place>();
  const findFrom = (needle: string, from: Place, endLine: number): Place | undefined => {
    const last = Math.min(endLine, lines.length, from.line + FARTHEST.lines);
    for (let line = from.line; line <= last; line++) {
      const start = line === from.line ? from.column : 0;
      const whole = lines[line - 1]!;
      const near = whole.length - start > FARTHEST.characters;
      const column = near
        ? whole.slice(start, start + FARTHEST.characters).indexOf(needle)
        : whole.indexOf(needle, start);
      if (column >= 0) return { line, column: near ? start + column : column };
    }
    return undefined;
  };
  return (needle, line, endLine) => {
    const wholeLine = { line, column: 1, endLine: line, endColumn: lines[line - 1]?.length ?? 1 };
    if (needle === "") return wholeLine;
    const key = `${line}:${needle}`;
    const own = seen.get(key) ?? { line, column: 0 };
    const block = latest.get(line) ?? own;
    const isAhead = block.line > own.line || (block.line === own.line && block.column > own.column);
    const found =
      findFrom(needle, isAhead ? block : own, endLine) ?? (isAhead && findFrom(needle, own, endLine));
    if (!found) return wholeLine;
    const endColumn = found.column + needle.length;
    seen.set(key, { line: found.line, column: endColumn });
    latest.set(line, { line: found.line, column: found.column });
    return { line: found.line, column: found.column + 1, endLine: found.line, endColumn };
  };
}
