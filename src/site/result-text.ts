import { counted } from "../diagnostics/format.ts";
import type { OutputResult } from "./build-events.ts";

/** How much a build made of an output: `8 pages`, `12 slides`; `1 file` where it has neither. */
export function lengthText({ length, unit, files }: Pick<OutputResult, "length" | "unit" | "files">): string {
  return length > 0 ? counted(length, unit) : counted(files, "file");
}

/** What a build made of an output: `handout 8 pages`. */
export function resultText(result: OutputResult): string {
  return `${result.name} ${lengthText(result)}`;
}

/** Lines that name the outputs that an earlier build left: one, or none. */
export function olderLines(older: readonly string[]): readonly string[] {
  return older.length > 0 ? [`not made again, still those of an earlier build: ${older.join(", ")}`] : [];
}
