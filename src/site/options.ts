import type { Settings } from "../output/settings.ts";
import type { Sources } from "./articles/find-articles.ts";

/** What is to be built, and how. Paths are relative to the working folder. */
export interface SiteOptions {
  /** An article, a folder of articles, or several of both. */
  readonly articles: Sources;
  /** The folder that the site goes to. */
  readonly output: string;
  /** Names of the outputs to make; all of them by default. */
  readonly only?: readonly string[];
  /** The options that outputs add, by their names: `{ singleFile: true }`. */
  readonly settings?: Settings;
  /** A Chrome or Chromium to use in place of one that is found. */
  readonly chromium?: string;
  /** `false`: nothing that an earlier build left is used. */
  readonly cache?: boolean;
  /** Whether articles with errors are built, too, with a mark at each place of an error. */
  readonly draft?: boolean;
  /** Whether files in the output folder that no build wrote, or somebody changed since, are replaced. */
  readonly force?: boolean;
  /** Codes of warnings that are not to be told. */
  readonly silence?: readonly string[];
}
