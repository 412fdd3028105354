import { counted } from "../diagnostics/format.ts";
import type { OutputResult } from "./build-events.ts";

/** How much a build made of an output: `8 pages`, `12 slides`; `1 file` where it has neither. */
export function lengthText({ length, unit, files }: Pick<OutputResult, "length" | "unit" | "files">): string {
  return length > 0 ? counted(length, unit) : counted(files, "file");
}
