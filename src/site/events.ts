import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { OutputName } from "../model/output.ts";

/** One output of one build, for the report at its end. */
export interface OutputResult {
  readonly name: OutputName;
  /** Where it was written: the door of each article, relative to the working folder. */
  readonly doors: readonly string[];
  /** Time spent on it, in ms. */
  readonly ms: number;
  /** A word on the result: `14 pages`. */
  readonly summary: string;
  /** How long each stage of what was made took, ms; for several articles one after another. */
  readonly times: readonly Readonly<Record<string, number>>[];
}

/** What a build did. */
export interface BuildResult {
  readonly folder: string;
  readonly outputs: readonly OutputResult[];
  /** Number of articles. */
  readonly articles: number;
  /** From start to end, in ms. */
  readonly ms: number;
}

/** What a build tells while it runs. Only `src/cli` prints. */
export interface BuildEvents {
  /** The sources are read and checked; all findings, also when there are none. */
  checked(diagnostics: readonly Diagnostic[]): void;
  /** Pages of an article's handout set so far. */
  progress(article: string, pages: number): void;
  /** In serve mode: the site is to be seen at this address. */
  serving(address: string): void;
  /** In serve mode: these outputs were made anew, in so many ms. */
  remade(outputs: readonly OutputName[], ms: number): void;
  /** In serve mode: a handout could not be set; the last good one stays. */
  failed(error: unknown): void;
  finished(result: BuildResult): void;
}
