import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Article } from "./article.ts";
import type { Locators } from "./locators.ts";
import type { Variant } from "./meta.ts";

export const OUTPUT_NAMES = ["reader", "talk", "handout"] as const;
export type OutputName = (typeof OUTPUT_NAMES)[number];

/** One HTML page of an output. */
export interface Page {
  /** Where it comes out, relative to the article's folder: `talk/index.html`. */
  readonly path: string;
  readonly html: string;
}

/** Width and height of an image, in CSS px. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** What an output is told besides the article. */
export interface OutputContext {
  readonly locators: Locators;
  /** The outputs that the site holds, so that pages link only to what exists. */
  readonly outputs: readonly OutputName[];
  /** Where an image of the article lies, relative to the article's folder: `images/1a2b-cell.png`. */
  imagePath(src: string): string;
  /** What is for the speaker only is to be left out. */
  readonly publicOnly?: boolean;
  /** How large an image of the article is by itself; undefined when that is not known. */
  imageSize?(src: string): ImageSize | undefined;
}

/** A finished file that is no HTML page. */
export interface MadeFile {
  /** Relative to the article's folder: `handout.pdf`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Text that a made file lacks, has twice, or shows lower on a page than text may stand. */
export interface LostText {
  /** Id of the question, answer or section; empty for what stands before the first of them. */
  readonly id: string;
  /** The letters around the place, without blanks. */
  readonly near: string;
  readonly kind: "missing" | "doubled" | "low";
}

/** What making gives back. */
export interface Made {
  readonly files: readonly MadeFile[];
  /** What became known while making, e.g. the page each question starts on. */
  readonly locators: Locators;
  /** A word on the result for the terminal: `14 pages`. */
  readonly summary: string;
  /** Text that is not whole; empty when all is well. */
  readonly lost: readonly LostText[];
  /** How long each stage took, ms, by its name. */
  readonly times: Readonly<Record<string, number>>;
}

/** What a maker may ask of whoever runs the build. */
export interface MakeTools {
  /** Bytes of an image of the article, by its `src`; undefined when there are none. */
  image(src: string): Uint8Array | undefined;
  /** The date that goes into files which must bear one. */
  readonly date: Date;
  /** CSS with the values that the author's theme sets for print. */
  readonly theme?: string;
  /** Told how many pages are set so far. */
  progress(pages: number): void;
}

/** Makes what needs a machine. Opened once for a build and closed at its end. */
export interface Maker {
  /** Throws `EnvironmentError` when the machine does not let it. */
  make(article: Article, context: OutputContext, tools: MakeTools): Promise<Made>;
  /** Waits until all is closed; may be called again. */
  close(): Promise<void>;
}

/** How the machine is to be used. */
export interface MakerOptions {
  /** Path of a Chrome or Chromium to take in place of one that is found. */
  readonly chromium?: string;
  /** Makes this variant of every handout, whatever its article says. */
  readonly variant?: Variant;
  /** Most tabs in which questions are set at one time; as many as there are processors when absent. */
  readonly tabs?: number;
  /** `false`: nothing that an earlier build left is used, and nothing is left for a later one. */
  readonly cache?: boolean;
}

/**
 * The contract every output obeys: a name, the file its door opens, where things stand in it, and
 * pure functions from article to pages. What needs more than a function (a browser) is a maker.
 * The site does the rest: routing, writing, serving.
 */
export interface Output {
  readonly name: OutputName;
  /** The file a person opens first, relative to the article's folder. */
  readonly door: string;
  /** Style sheets that its pages use: names in `styles/`, and in the site's `assets/` folder. */
  readonly styles: readonly string[];
  /** Browser scripts that its pages use: names in `dist/client/`, and in the site's `assets/`. */
  readonly scripts: readonly string[];
  /** Where things stand in this output, as far as the article alone tells. */
  locate(article: Article): Locators;
  /** The output's HTML pages. */
  pages(article: Article, context: OutputContext): readonly Page[];
  /** The output as one HTML page that needs nothing beside it once its assets are put inside. */
  single?(article: Article, context: OutputContext): Page;
  /** What is wrong with an article for this output in particular. */
  check?(article: Article): readonly Diagnostic[];
  openMaker?(options: MakerOptions): Promise<Maker>;
}
