// Packages that ship no types. Only what is used here is declared.

declare module "markdown-it-deflist" {
  import type MarkdownIt from "markdown-it";
  export default function deflist(md: MarkdownIt): void;
}

declare module "markdown-it-emoji/lib/data/full.mjs" {
  const emoji: Readonly<Record<string, string>>;
  export default emoji;
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
    constructor(works: string | object);
    readonly data: readonly object[];
    /** Text for the formats that are used here. */
    format(name: "bibtex" | "ris"): string;
  }
  export const plugins: { readonly config: { get(name: string): unknown } };
}

declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-csl";
declare module "@citation-js/plugin-ris";

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
