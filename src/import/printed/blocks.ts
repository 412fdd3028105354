/** Lines of a printed page between blank ones. */
export interface PrintedBlock {
  /** As they are dumped. */
  readonly lines: readonly string[];
  /** Line of the first, from 1. */
  readonly line: number;
  /** From 0. */
  readonly page: number;
}

/**
 * The blocks of a dump, page by page. A page ends at a form feed, or before a line that begins with a blank
 * though the one before it is neither blank nor divided.
 */
export function blocksOf(text: string): readonly PrintedBlock[] {
  const blocks: { lines: string[]; line: number; page: number }[] = [];
  let page = 0;
  let isOpen = false;
  text.split("\n").forEach((written, index, all) => {
    const feeds = written.split("\f").length - 1;
    const line = written.replaceAll("\f", "");
    const before = all[index - 1] ?? "";
    const isIndented = /^ \S/.test(line) && index > 0 && isOpen && !/[-‐]\s*$/.test(before);
    if (feeds > 0 || isIndented) {
      page += Math.max(1, feeds);
      isOpen = false;
    }
    if (line.trim() === "") {
      isOpen = false;
      return;
    }
    if (!isOpen) blocks.push({ lines: [], line: index + 1, page });
    isOpen = true;
    blocks.at(-1)!.lines.push(line);
  });
  return blocks;
}

/** Whether a block ends in the midst of a sentence. */
export function endsOpen({ lines }: PrintedBlock): boolean {
  return !/[.!?:…。？！][)\]"'”’»\d,–]*$/u.test(lines.at(-1)!.trim());
}

/** Whether a block begins in the midst of one: with a small letter, a digit or a bracket. */
export function startsOpen({ lines }: PrintedBlock): boolean {
  return /^[\p{Ll}\d([]/u.test(lines[0]!.trim());
}
