import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** What a build did for one output. */
export interface OutputResult {
  readonly name: string;
  /** The entry of each article, relative to the site's folder. */
  readonly entries: string[];
  /** Time spent on it, ms. */
  readonly ms: number;
  /** How many pages or slides were made, and which of both; 0 for what has neither. */
  readonly length: number;
  readonly unit: "page" | "slide";
  /** How many files were made. */
  readonly files: number;
  /** How long each stage took in all, ms, by its name; for outputs that say so. */
  readonly times: Map<string, number>;
}

/** What a build did. */
export interface BuildResult {
  /** The folder of the site, as it was named. */
  readonly folder: string;
  readonly outputs: readonly OutputResult[];
  /** Number of articles. */
  readonly articles: number;
  /** From start to end, ms. */
  readonly ms: number;
  /** Names of outputs that were not made and that an earlier build left of some of the articles: links still lead to them. */
  readonly older?: readonly string[];
  /** Which share of the articles it was, where it was one. */
  readonly shard?: { readonly number: number; readonly of: number };
}

/** What a build tells whoever asked for it. Only `src/cli` prints. */
export interface BuildEvents {
  /** The sources are read and checked, or rendering found something: all findings, also when there are none. */
  checked(diagnostics: readonly Diagnostic[]): void;
  /** So many pages of an article are made so far. */
  progress(article: string, pages: number): void;
  finished(result: BuildResult): void;
}
