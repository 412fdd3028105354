const NEWLINE = 10;
const ARTIFACT = Buffer.from("/Artifact BMC\n");
const END_OF_MARK = Buffer.from("EMC\n");
const END_OF_TEXT = Buffer.from("\nET");

/*
 * Both functions read a page's content stream as Chromium writes it: at most one operator a line, and
 * marked content never nested.
 */

/**
 * Marks as artifacts what a page paints outside of the tag tree: running heads, folios, rules, repeated
 * table heads. After this, everything is either tagged or an artifact. Gives the same buffer when there
 * is nothing to mark.
 */
export function markArtifacts(content: Buffer): Buffer {
  const pieces: Buffer[] = [];
  let kept = 0;
  let isMarked = false;
  let pathStart = -1;
  const mark = (from: number, to: number) => {
    pieces.push(content.subarray(kept, from), ARTIFACT, content.subarray(from, to), END_OF_MARK);
    kept = to;
  };
  for (let at = 0; at < content.length; ) {
    const end = lineEnd(content, at);
    const operator = operatorOf(content, at, end);
    if (operator === "BDC" || operator === "BMC") isMarked = true;
    else if (operator === "EMC") isMarked = false;
    else if (operator === "BT") {
      const close = content.indexOf(END_OF_TEXT, at);
      const after = close < 0 ? content.length : lineEnd(content, close + 1);
      if (!isMarked) mark(at, after);
      at = after;
      continue;
    } else if (!isMarked) {
      if (PATH.has(operator) && pathStart < 0) pathStart = at;
      if (operator === "Do" || operator === "sh") mark(at, end);
      if (PAINT.has(operator)) mark(pathStart < 0 ? at : pathStart, end);
    }
    if (!PATH.has(operator)) pathStart = -1;
    at = end;
  }
  return pieces.length === 0 ? content : Buffer.concat([...pieces, content.subarray(kept)]);
}

/** Operators that make a path, and those that paint it. */
const PATH = new Set(["m", "l", "c", "v", "y", "h", "re"]);
const PAINT = new Set(["S", "s", "f", "F", "f*", "B", "B*", "b", "b*"]);

/** The offset after a line. */
function lineEnd(content: Buffer, from: number): number {
  const at = content.indexOf(NEWLINE, from);
  return at < 0 ? content.length : at + 1;
}

/** The last word of a line, which is its operator. Of words longer than any operator, only the end. */
function operatorOf(content: Buffer, from: number, end: number): string {
  let last = end;
  while (last > from && content[last - 1]! <= 32) last--;
  let first = last;
  while (first > from && content[first - 1]! > 32 && content[first - 1] !== 62 && last - first < 4) first--;
  return content.toString("latin1", first, last);
}

/** A page's content without tagged decoration. */
export interface Undecorated {
  readonly content: Buffer;
  /** The numbers of the marked content that became artifacts. */
  readonly marks: Set<number>;
}

const OPEN = Buffer.from("BDC\n");
const CLOSE = Buffer.from("\nEMC");
const TEXT = Buffer.from("\nBT\n");
const IMAGE = Buffer.from(" Do\n");
const MARKED = /^\/\w+ <<\/MCID (\d+) ?>> ?BDC$/;

/**
 * Makes artifacts of rules, borders and tints, which Chromium marks as content of the box that they
 * belong to. `isPicture` says of which numbers the lines are content: drawings, fraction bars, bullets.
 */
export function undecorate(content: Buffer, isPicture: (mark: number) => boolean): Undecorated {
  const pieces: Buffer[] = [];
  const marks = new Set<number>();
  let kept = 0;
  for (let at = content.indexOf(OPEN); at >= 0; at = content.indexOf(OPEN, at + OPEN.length)) {
    const start = content.lastIndexOf(NEWLINE, at) + 1;
    const after = at + OPEN.length;
    const mark = MARKED.exec(content.toString("latin1", start, after - 1))?.[1];
    if (mark === undefined || paintsMore(content, after) || isPicture(Number(mark))) continue;
    pieces.push(content.subarray(kept, start), ARTIFACT);
    marks.add(Number(mark));
    kept = after;
  }
  return { content: kept === 0 ? content : Buffer.concat([...pieces, content.subarray(kept)]), marks };
}

/** Whether the marked content that starts here has text or an image. */
function paintsMore(content: Buffer, from: number): boolean {
  // Nearly always it starts with text: BT.
  if (content[from] === 66 && content[from + 1] === 84) return true;
  const end = content.indexOf(CLOSE, from - 1);
  const marked = content.subarray(from - 1, end < 0 ? content.length : end + 1);
  return marked.includes(TEXT) || marked.includes(IMAGE);
}
