/** A page of Paged.js. This file types as much of Paged.js 0.4.3 as is used here. */
export interface PagedPage {
  readonly element: HTMLElement;
  /** Counts from 0. */
  readonly position: number;
  /** What its text block may fill, and the element around what it holds. */
  readonly area: HTMLElement;
  readonly wrapper: HTMLElement;
  readonly layoutMethod: Layout;
  /** How many letters are put onto it before its end is searched for. */
  readonly settings: { maxChars: number };
  /** Width and height of the text block, whole px. */
  readonly width: number;
  readonly height: number;
  /** What it is copied from, and the element that it is added to. */
  readonly pageTemplate: HTMLTemplateElement;
  readonly pagesArea: HTMLElement;
  /** Adds its element, behind that of another page. */
  create: (template: unknown, before?: PagedPage["element"]) => HTMLElement;
  /** Observes how high its text is. */
  addListeners: () => boolean;
  /** Fills it from `start` on; gives where it ends, undefined at the end of the source. */
  layout: (
    source: ParsedSource,
    start: BreakToken | undefined,
    most: number,
  ) => Promise<BreakToken | undefined>;
}

/** What Paged.js reads from: an article whose elements have their `data-ref`. */
export interface ParsedSource extends DocumentFragment {
  /** Its elements by `data-ref`. Paged.js uses it where it is there. */
  indexOfRefs?: Record<string, Element>;
}

/** A place in the source at which a page ends. */
export interface BreakToken {
  readonly node: Node;
  readonly offset: number;
}

/** What fills a page. */
export interface Layout {
  /** Searches for the end of the page in what it holds, when its images are loaded. */
  findBreakToken: (wrapper: HTMLElement, ...others: readonly unknown[]) => BreakToken | undefined;
  /** Adds what follows `start` to what the page holds. */
  renderTo(
    wrapper: HTMLElement,
    source: ParsedSource,
    start: BreakToken,
  ): Promise<{ readonly breakToken?: BreakToken }>;
  readonly hooks: {
    readonly afterOverflowRemoved: {
      trigger(removed: DocumentFragment, rendered: HTMLElement, layout: Layout): void;
    };
  };
}

interface Chunker {
  readonly pages: PagedPage[];
  /** Both are there once the source is parsed. */
  readonly source: ParsedSource;
  readonly pageTemplate: HTMLTemplateElement;
  readonly hooks: {
    readonly onOverflow: {
      register(
        task: (overflow: Range | undefined, rendered: HTMLElement, bounds: DOMRect) => Range | undefined,
      ): void;
    };
    readonly afterParsed: { register(task: (parsed: ParsedSource) => void): void };
    readonly finalizePage: { clear(): void };
    readonly renderNode: { register(task: (clone: Node, source: Node) => void): void };
    readonly layout: { register(task: (wrapper: HTMLElement, layout: Layout) => void): void };
    readonly onPageLayout: { register(task: (wrapper: HTMLElement) => void): void };
  };
  on(event: "page" | "renderedPage", listener: (page: PagedPage) => void): void;
  loadFonts(): Promise<unknown>;
  clonePage(page: PagedPage): Promise<void>;
}

/** Runs Paged.js once. */
export interface Previewer {
  readonly chunker: Chunker;
  readonly polisher: { destroy(): void };
  preview(content: DocumentFragment, sheets: readonly object[], target: Element): Promise<unknown>;
}

/** What Paged.js does with footnotes: its hooks call the methods of these names. */
export interface FootnoteHandler {
  renderNode(clone: Node): void;
  afterPageLayout(element: HTMLElement, page: PagedPage, ...others: readonly unknown[]): unknown;
  /** Puts an empty element before a footnote; gives it. */
  createFootnoteCall(note: HTMLElement): HTMLElement;
  /** Heights of what is around an element, in whole px. */
  marginsHeight(element: Element): number;
  paddingHeight(element: Element): number;
  borderHeight(element: Element): number;
}

interface Paged {
  readonly registeredHandlers: readonly { readonly prototype: FootnoteHandler }[];
  readonly Previewer: new (options: { readonly hyphenGlyph: string; readonly maxChars: number }) => Previewer;
}

/** Paged.js, which puts itself into `window.Paged` and must be loaded by now. */
export function paged(): Paged {
  return (window as unknown as { readonly Paged: Paged }).Paged;
}
