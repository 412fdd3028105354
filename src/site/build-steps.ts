import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ListedFile } from "../output/output.ts";
import type { OutputResult } from "./build-events.ts";
import type { MadeFile } from "./files/site-file.ts";

/** What a build yields, in the order in which it comes up. */
export type BuildStep =
  | { readonly kind: "file"; readonly file: MadeFile }
  | { readonly kind: "diagnostics"; readonly diagnostics: readonly Diagnostic[] }
  /** Pages of an article that are made so far, where making them takes long. */
  | { readonly kind: "progress"; readonly article: string; readonly pages: number }
  /** At the end: what was made, and every file of the site, also those that were there from before. */
  | {
      readonly kind: "results";
      readonly results: readonly OutputResult[];
      readonly files: readonly ListedFile[];
    };
