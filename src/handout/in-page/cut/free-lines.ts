/** Lines of a page's margin, counted from the top of its text block. */
export interface MarginLines {
  /** The first line, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Whether something stands beside a line. */
  isTaken(line: number): boolean;
}

/**
 * The line at which something `height` lines high can begin: the `wanted` one or the next below it, else the
 * next above it; undefined when there is no room.
 */
export function freeLine(
  wanted: number,
  height: number,
  { from, to, isTaken }: MarginLines,
): number | undefined {
  const isFree = (start: number) => {
    for (let line = start; line < start + height; line++) if (isTaken(line)) return false;
    return true;
  };
  const last = to - height;
  for (let line = Math.max(from, wanted); line <= last; line++) if (isFree(line)) return line;
  for (let line = Math.min(last, wanted - 1); line >= from; line--) if (isFree(line)) return line;
  return undefined;
}
