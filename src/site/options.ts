import type { Variant } from "../model/meta.ts";
import type { Maker, OutputName } from "../model/output.ts";
import type { RunMode } from "./eleventy-types.ts";
import type { BuildEvents } from "./events.ts";

/** What the Eleventy plugin is told. Paths are relative to the working folder. */
export interface SiteOptions {
  /** An article or a folder of articles. */
  readonly articles: string;
  /** The folder that the site goes to. */
  readonly output: string;
  /** Which outputs to make; all of them by default. */
  readonly only?: readonly OutputName[];
  /** Also write each article and each talk as one HTML file with everything inside. */
  readonly singleFile?: boolean;
  /** A Chrome or Chromium to set the handout with, in place of one that is found. */
  readonly chromium?: string;
  /** Also print each talk to a PDF. */
  readonly talkPdf?: boolean;
  /** Leave out what is for the speaker only. */
  readonly publicOnly?: boolean;
  /** Makes this variant of every handout, whatever its article says. */
  readonly variant?: Variant;
  /** `false`: nothing that an earlier build left is used. */
  readonly cache?: boolean;
  /** A maker of handouts that is being opened already. Whoever opened it closes it. */
  readonly maker?: Promise<Maker>;
  /** Codes of warnings that are not to be told. */
  readonly silence?: readonly string[];
  /** Told what happens; nothing is printed here. */
  readonly events?: Partial<BuildEvents>;
  /** How Eleventy runs, where it cannot say so itself yet (it does when run from its own command). */
  readonly runMode?: RunMode;
}
