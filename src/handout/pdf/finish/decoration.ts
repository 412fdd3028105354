const OPEN = Buffer.from("BDC\n");
const CLOSE = Buffer.from("\nEMC");
const TEXT = Buffer.from("\nBT\n");
const IMAGE = Buffer.from(" Do\n");
const ARTIFACT = Buffer.from("/Artifact BMC\n");
const NEWLINE = 10;
const MARKED = /^\/\w+ <<\/MCID (\d+) ?>> ?BDC$/;

/** A page's content, and the numbers of what in it is marked no longer. */
export interface Undecorated {
  readonly content: Buffer;
  readonly marks: Set<number>;
}

/**
 * Makes artifacts of rules, borders and tints. Chromium marks them as content of the box that they
 * belong to. `isPicture` says of which numbers the lines are what there is to see: drawings, bars of
 * fractions, bullets. `content` is as Chromium writes it, one operator a line at most.
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

/** Whether there is text or an image in what is marked from here on. */
function paintsMore(content: Buffer, from: number): boolean {
  if (content[from] === 66 && content[from + 1] === 84) return true; // BT, at once: almost always
  const end = content.indexOf(CLOSE, from - 1);
  const marked = content.subarray(from - 1, end < 0 ? content.length : end + 1);
  return marked.includes(TEXT) || marked.includes(IMAGE);
}
