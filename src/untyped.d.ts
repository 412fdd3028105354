// Packages that ship no types. Only what is used here is declared.

declare module "markdown-it-deflist" {
  import type MarkdownIt from "markdown-it";
  export default function deflist(md: MarkdownIt): void;
}

declare module "markdown-it-emoji/lib/data/full.mjs" {
  const emoji: Readonly<Record<string, string>>;
  export default emoji;
}

declare module "markdown-it/lib/common/html_re.mjs" {
  export const HTML_TAG_RE: RegExp;
  export const HTML_OPEN_CLOSE_TAG_RE: RegExp;
}

declare module "markdown-it/lib/rules_block/html_block.mjs" {
  import type StateBlock from "markdown-it/lib/rules_block/state_block.mjs";
  export default function htmlBlock(
    state: StateBlock,
    startLine: number,
    endLine: number,
    silent: boolean,
  ): boolean;
}

declare module "markdown-it-footnote" {
  import type MarkdownIt from "markdown-it";
  export default function footnote(md: MarkdownIt): void;
}

declare module "markdown-it-sub" {
  import type MarkdownIt from "markdown-it";
  export default function sub(md: MarkdownIt): void;
}

declare module "markdown-it-sup" {
  import type MarkdownIt from "markdown-it";
  export default function sup(md: MarkdownIt): void;
}

declare module "markdown-it/lib/rules_core/smartquotes.mjs" {
  import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
  /** Reads no more of its state than this. */
  export default function smartquotes(state: {
    md: { options: { typographer: boolean; quotes: readonly string[] } };
    tokens: StateCore["tokens"];
  }): void;
}

declare module "@citation-js/core" {
  export class Cite {
    constructor(works: string | object, options?: { forceType?: string; generateGraph?: boolean });
    readonly data: readonly object[];
    /** Text for the formats that are used here. */
    format(name: "bibtex" | "ris"): string;
  }
  export const plugins: {
    readonly config: { get(name: string): unknown };
    /** Works that are CSL-JSON, as a text, in the formats that are used here. */
    readonly output: { format(name: "bibtex" | "ris", works: readonly object[]): string };
  };
}

declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-csl";
declare module "@citation-js/plugin-ris";

/** citeproc-js: https://citeproc-js.readthedocs.io */
declare module "citeproc" {
  /** How text is written: functions that get the processor's state and text, or text with %%STRING%%. */
  type OutputFormat = Record<string, string | false | ((state: unknown, text: string) => string)>;
  export class Engine {
    constructor(
      system: { retrieveLocale(tag: string): string | false; retrieveItem(id: string): object | undefined },
      style: string,
      lang: string,
      forceLang: boolean,
    );
    readonly opt: { readonly development_extensions: { wrap_url_and_doi: boolean } };
    setOutputFormat(name: string): void;
    getTerm(name: string, form?: string, plural?: number): string;
    updateItems(ids: readonly string[]): void;
    updateUncitedItems(ids: readonly string[]): void;
    rebuildProcessorState(
      citations: readonly object[],
      format: string,
      uncited: readonly string[],
    ): [id: string, note: number, text: string][];
    processCitationCluster(
      citation: object,
      before: readonly [id: string, note: number][],
      after: readonly [id: string, note: number][],
    ): [object, [place: number, text: string, id: string][]];
    makeCitationCluster(items: readonly object[]): string;
    makeBibliography(): [{ entry_ids: string[][] }, string[]] | false;
  }
  const CSL: { Engine: typeof Engine; Output: { Formats: Record<string, OutputFormat> } };
  export default CSL;
}

declare module "@11ty/eleventy" {
  export class Eleventy {
    constructor(input: string | undefined, output: string | undefined, options: object);
    init(): Promise<void>;
    write(): Promise<unknown>;
    watch(): Promise<unknown>;
    serve(port: number): Promise<void>;
    stopWatch(): Promise<void>;
    disableLogger(): void;
  }
}

/** The words of a command, or the editor that is running, or those of `VISUAL` and `EDITOR`. */
declare module "launch-editor/guess.js" {
  export default function guessEditor(command?: string): [string | null, ...unknown[]];
}

/** What an editor is given to open a file at a place. */
declare module "launch-editor/get-args.js" {
  export default function argumentsFor(
    editor: string,
    file: string,
    line: number,
    column: number,
  ): (string | number)[];
}
