const NEWLINE = 10;
const OPEN = Buffer.from("/Artifact BMC\n");
const CLOSE = Buffer.from("EMC\n");
const TEXT_END = Buffer.from("\nET");

/**
 * Marks what a page paints outside of the tag tree (running heads, folios, rules, repeated table
 * heads) as artifacts, so that nothing is neither. `content` is a page's content stream as Chromium
 * writes it: one operator a line at most, marked content never nested. Gives the same stream when
 * there is nothing to mark.
 */
export function markArtifacts(content: Buffer): Buffer {
  const pieces: Buffer[] = [];
  let kept = 0;
  let isMarked = false;
  let pathStart = -1;
  const wrap = (from: number, to: number) => {
    pieces.push(content.subarray(kept, from), OPEN, content.subarray(from, to), CLOSE);
    kept = to;
  };
  for (let at = 0; at < content.length; ) {
    const end = lineEnd(content, at);
    const operator = operatorOf(content, at, end);
    if (operator === "BDC" || operator === "BMC") isMarked = true;
    else if (operator === "EMC") isMarked = false;
    else if (operator === "BT") {
      const close = content.indexOf(TEXT_END, at);
      const after = close < 0 ? content.length : lineEnd(content, close + 1);
      if (!isMarked) wrap(at, after);
      at = after;
      continue;
    } else if (!isMarked) {
      if (PATH.has(operator) && pathStart < 0) pathStart = at;
      if (operator === "Do" || operator === "sh") wrap(at, end);
      if (PAINT.has(operator)) wrap(pathStart < 0 ? at : pathStart, end);
    }
    if (!PATH.has(operator)) pathStart = -1;
    at = end;
  }
  return pieces.length === 0 ? content : Buffer.concat([...pieces, content.subarray(kept)]);
}

const PATH = new Set(["m", "l", "c", "v", "y", "h", "re"]);
const PAINT = new Set(["S", "s", "f", "F", "f*", "B", "B*", "b", "b*"]);

/** The offset after a line. */
function lineEnd(content: Buffer, from: number): number {
  const at = content.indexOf(NEWLINE, from);
  return at < 0 ? content.length : at + 1;
}

/** The last word of a line, which is its operator; longer words than any operator are cut. */
function operatorOf(content: Buffer, from: number, end: number): string {
  let last = end;
  while (last > from && content[last - 1]! <= 32) last--;
  let first = last;
  while (first > from && content[first - 1]! > 32 && content[first - 1] !== 62 && last - first < 4) first--;
  return content.toString("latin1", first, last);
}
