import type { ImportFile } from "../imported.ts";
import { textOf } from "../text-of.ts";
import { blocksOf, type PrintedBlock } from "./blocks.ts";
import { speakersOf } from "./speakers.ts";

/** Fewest lines of a printed page, and its longest usual line, in characters. */
const FEWEST_LINES = 12;
const LONGEST_LINE = 80;

/** Whether a text file is of a printed page: short lines, and paragraphs that begin with names or initials. */
export function isPrinted(file: ImportFile): boolean {
  if (!/\.te?xt$/i.test(file.path)) return false;
  const text = textOf(file);
  const lengths = text
    .split("\n")
    .map((line) => line.trim().length)
    .filter((length) => length > 0)
    .sort((a, b) => a - b);
  if (lengths.length < FEWEST_LINES || lengths[Math.floor(lengths.length / 2)]! > LONGEST_LINE) return false;
  const blocks = blocksOf(text).map(({ lines }: PrintedBlock) => lines.map((line) => line.trim()).join(" "));
  const speakers = speakersOf(blocks);
  return speakers.names.length > 1 && blocks.filter((block) => speakers.openerOf(block)).length >= 4;
}
