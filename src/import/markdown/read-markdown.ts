import type { Imported, ImportInput } from "../imported.ts";
import { fromFiles } from "./from-files.ts";
import { perPerson, personsFiles } from "./per-person.ts";
import { readFile } from "./read-file.ts";

/**
 * Reads Markdown that is no article of ours, by its blocks and lines, so that its text goes over unchanged: one
 * file, or several, one for each person or one for each question.
 */
export function readMarkdown(input: ImportInput): Imported {
  const outlines = input.files.map(readFile);
  if (personsFiles(outlines)) return perPerson(outlines, input);
  return fromFiles(outlines, input);
}
