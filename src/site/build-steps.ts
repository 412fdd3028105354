import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { SiteFile } from "./files/site-file.ts";

/** What a build did for one output. */
export interface OutputResult {
  readonly name: string;
  /** The entry of each article, relative to the site's folder. */
  readonly entries: string[];
  /** Time spent on it, ms. */
  readonly ms: number;
  /** How many pages were made. */
  readonly pages: number;
  /** How long each stage took in all, ms, by its name; for outputs that say so. */
  readonly times: Map<string, number>;
}

/** What a build yields, in the order in which it comes up. */
export type BuildStep =
  | { readonly kind: "file"; readonly file: SiteFile }
  | { readonly kind: "diagnostics"; readonly diagnostics: readonly Diagnostic[] }
  /** Pages of an article that are made so far, where making them takes long. */
  | { readonly kind: "progress"; readonly article: string; readonly pages: number }
  /** At the end. */
  | { readonly kind: "results"; readonly results: readonly OutputResult[] };
