/** So many lines to write on. They hold no words, so they are not read out. */
export function ruledLinesHtml(lines: number): string {
  return `<div class="ruled" aria-hidden="true">${'<div class="ruled-line"></div>'.repeat(lines)}</div>`;
}

/** A line to write on is this many lines of text high; `--ruled` in print-base.css. */
const RULED_LINE = 1.6;
/** Average width of a letter, in parts of the type size. */
const LETTER = 0.46;
const FEWEST = 3;
const MM_PER_PT = 25.4 / 72;

/** How many lines to write on take the place of so many letters of text. Width in mm, size in pt. */
export function ruledLinesFor(letters: number, width: number, size: number): number {
  const lettersALine = width / (size * MM_PER_PT * LETTER);
  return Math.max(FEWEST, Math.round(letters / lettersALine / RULED_LINE));
}
