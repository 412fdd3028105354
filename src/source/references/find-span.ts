import type { Span } from "../../model/span.ts";

/** Finds text of a block in the source, to say where in the line it is. Lines count from 1. */
export type FindSpan = (needle: string, line: number, endLine: number) => Span;

/**
 * A finder for one file. It looks for `needle` from `line` to `endLine` (inclusive) and gives its span,
 * or that of the whole line. The next search for the same text goes on behind the last find, so that
 * the same text twice in a block gives two places.
 */
export function spanFinder(text: string): FindSpan {
  const lines = text.split("\n");
  const seen = new Map<string, { line: number; column: number }>();
  return (needle, line, endLine) => {
    const key = `${line}:${needle}`;
    const last = seen.get(key);
    for (let at = last?.line ?? line; at <= Math.min(endLine, lines.length); at++) {
      const from = last && last.line === at ? last.column : 0;
      const found = lines[at - 1]!.indexOf(needle, from);
      if (found < 0) continue;
      seen.set(key, { line: at, column: found + needle.length });
      return { line: at, column: found + 1, endLine: at, endColumn: found + needle.length };
    }
    return { line, column: 1, endLine: line, endColumn: lines[line - 1]?.length ?? 1 };
  };
}
