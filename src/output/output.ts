import type { Browser } from "../browser/start-browser.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Article } from "../model/article.ts";
import type { ImageSize } from "../model/image-size.ts";
import type { LinkedPlace } from "../model/linked.ts";
import type { Listed } from "../model/listed.ts";
import type { Locators } from "../model/locators.ts";
import type { Translation } from "../model/translation.ts";
import type { Video } from "../model/video.ts";
import type { DownloadLink, OutputLink } from "./output-link.ts";
import type { OutputOption, Settings } from "./settings.ts";
import type { SourceMarks } from "./source-marks.ts";

/** What pages are made from besides the article. */
export interface OutputContext {
  /** Where things stand in all outputs, as far as that is known. */
  readonly locators: Locators;
  /** The outputs of the article that the site holds, in their order: pages link only to what exists. */
  readonly outputs: readonly OutputLink[];
  readonly settings: Settings;
  /** The same article in other languages, as far as the site has pages of it. */
  readonly translations?: readonly Translation[];
  /** What the site has of the article to take away. */
  readonly downloads?: readonly DownloadLink[];
  /** Where an image of the article lies, relative to the article's folder: `images/1a2b-cell.png`. */
  imagePath(src: string): string;
  /**
   * The video by its address as an image; undefined for an image. The image with this address is its poster.
   */
  video?(src: string): Video | undefined;
  /** Where a link to a file or to another article leads, by its address in the source; undefined when there is nothing. */
  linked?(href: string): LinkedPlace | undefined;
  /** How large an image is by itself; undefined when that is not known. */
  imageSize?(src: string): ImageSize | undefined;
  /** Whether the page's ground may be seen through an image, as through a drawing. */
  isSeeThrough?(src: string): boolean;
  /** How large the smallest letters of a drawing are in its own size, px; undefined where it has none. */
  drawnType?(src: string): number | undefined;
  /** The pictures that are shown with links to the reader's pages, relative to the article's folder. Without it, none. */
  readonly linkPictures?: ReadonlySet<string>;
  /** The tokens that the author's theme sets: `--font-text`. Without it, none. */
  readonly themed?: ReadonlySet<string> | undefined;
  /** Where pages are to say from which lines of the sources they come. Without it, they do not. */
  readonly sources?: SourceMarks | undefined;
}

/** What an output may use besides while it makes its files. */
export interface RenderContext extends OutputContext {
  readonly session: Session;
  /** The style sheets, fonts and scripts of the site, by their path in it: `assets/reader.css`. */
  readonly assets: ReadonlyMap<string, string | Uint8Array>;
  /** Whether a page is wanted now, by its path; the output need not make others. All are when it is missing. */
  only?(path: string): boolean;
  /** Aborted when nobody wants what is made any more; what takes long then ends. */
  readonly signal?: AbortSignal | undefined;
  /** CSS with the values that the author's theme sets for print; empty without a theme. */
  readonly printTheme: string;
  /** The name and the bytes of the article's source. */
  readonly source?: { readonly name: string; readonly bytes: Uint8Array } | undefined;
  /** The date that files bear which must bear one. */
  readonly date: Date;
  /** Bytes of an image of the article; undefined when there are none. */
  imageBytes(src: string): Uint8Array | undefined;
  /** Takes findings that only rendering could make. An error stops the build. */
  report(diagnostics: readonly Diagnostic[]): void;
  /** Told how many pages are made so far, where making them takes long. */
  progress(pages: number): void;
  /** Told how long a stage took, ms. */
  took(stage: string, ms: number): void;
}

/** What all builds of one command share. */
export interface Session {
  /** `false`: nothing that an earlier build left is used, and nothing is left for a later one. */
  readonly useCache: boolean;
  /** The browser, started when it is first asked for. Rejects with `EnvironmentError` when there is none. */
  browser(): Promise<Browser>;
  /** What `make` gives, made once in a session for each `owner`. */
  once<T>(owner: object, make: () => T): T;
}

/** A file of an output. */
export interface OutputFile {
  /** Relative to the article's folder, or to the site's for files of `SiteExtras`. */
  readonly path: string;
  readonly content: string | Uint8Array;
  /** A page that people open, a file that belongs to pages, or a copy to take away. */
  readonly kind: "page" | "file" | "download";
  /** How many pages, or what else its output is counted in, it holds; an HTML page is one page without it. */
  readonly length?: number;
}

/** A file as the site holds it. */
export interface ListedFile {
  readonly path: string;
  readonly kind: OutputFile["kind"];
  /** SHA-256 of its content, hex. */
  readonly digest: string;
}

/** What `SiteExtras` are told at the end. */
export interface FinishedSite {
  readonly articles: readonly Listed[];
  /** Every file of the site that is made by then. */
  readonly files: readonly ListedFile[];
  /** The outputs that the site holds of an article, with the assets that each needs. */
  outputsOf(slug: string): readonly Output[];
}

/** What an output adds to a site as a whole: a search index, files for reading offline. */
export interface SiteExtras {
  /**
   * What is needed of an article: plain data, which can be written as JSON, since what makes the article's
   * pages may be another process, on another machine.
   */
  of(article: Article): unknown;
  /** Takes what `of` gave for an article, before it is rendered, and gives the files that are finished by then. */
  add(needed: unknown): Promise<readonly OutputFile[]>;
  /** Told when all articles were added, while the last is rendered: what other processes make may begin. */
  complete?(): void;
  finish(site: FinishedSite): AsyncIterable<OutputFile>;
  /** Lets go of everything. Called at the end, also when the build failed. */
  close(): Promise<void>;
}

/**
 * The contract of every output. The list in `site/outputs.ts` is the only place outside of its
 * folder that names one: shelf, links between outputs, locators, the command's options and `--only`
 * come from here. Everything that takes long to load is imported inside of the functions.
 */
export interface Output extends OutputLink {
  /** Style sheets that its pages use: names in `styles/`, and in the site's `assets/` folder. */
  readonly styles?: readonly string[];
  /** Browser scripts that its pages use: names in `dist/client/`, and in the site's `assets/`. */
  readonly scripts?: readonly string[];
  /** What the length of its files is counted in: pages, where it says nothing. */
  readonly unit?: "page" | "slide";
  /** What it adds to the command's options. */
  readonly options?: readonly OutputOption[];
  /** Whether it needs a browser. Then it is slow, and where things stand in it is known only once it is made. */
  readonly usesBrowser?: boolean;
  /** Begins what takes long, before the articles are read. */
  prepare?(session: Session): void;
  /** What is wrong with an article for this output in particular. The article has no other errors. */
  check?(article: Article): Promise<readonly Diagnostic[]>;
  /** Where things stand in this output. The context has the locators of the outputs before it. */
  locate?(article: Article, context: RenderContext): Promise<Locators>;
  /** Makes the output's files. */
  render(article: Article, context: RenderContext): AsyncIterable<OutputFile>;
  /** What only a browser can find out about the output, for `check`. */
  inspect?: {
    readonly option: OutputOption;
    run(article: Article, context: RenderContext): Promise<readonly Diagnostic[]>;
  };
  /** What it adds to a site as a whole; called once in a build. */
  siteExtras?(): Promise<SiteExtras>;
}
