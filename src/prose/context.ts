import type { Words } from "../i18n/words.ts";
import type { Article, Footnote } from "../model/article.ts";
import type { ImageSize, OutputName } from "../model/output.ts";
import type { Glossary, Term } from "./terms/glossary.ts";

/** How a link inside the article comes out: its address, and what follows it in print. */
export interface InternalLink {
  readonly href: string;
  /** HTML after the link: in print, `(p. 4)`. */
  readonly after?: string;
}

/** How footnotes come out: a link to the note, the note itself in place, or not at all. */
export type FootnoteStyle = "link" | "inline" | "omit";

/** What rendering needs to know of where the prose is going. One per page. */
export interface ProseContext {
  readonly output: OutputName;
  readonly article: Article;
  readonly words: Words;
  /** Added to the level of every heading in prose (source `###` is level 3). */
  readonly headingShift: number;
  /** False where the same prose stands twice in one page and must not repeat its ids. */
  readonly ids: boolean;
  readonly footnotes: FootnoteStyle;
  /** Where an id of the article is found from this page; undefined when it is in no page. */
  link(id: string): InternalLink | undefined;
  /** How the text of prose comes out, e.g. with soft hyphens; as it is when absent. */
  text?(text: string): string;
  /** Where an image is found from this page. */
  image(src: string): string;
  /** How large an image is by itself, where the output keeps room for it before it has loaded. */
  imageSize?(src: string): ImageSize | undefined;
  /**
   * Told of each note that a `link` refers to, in order, so that the page can list them. Says
   * whether it is the page's first reference to that note, which is the one that notes lead back to.
   */
  noted?(note: Footnote): boolean;
  /** The article's glossary, where its entries bear ids. */
  readonly glossary?: Glossary;
  /** Where the first use of a term leads, and the id that it bears; without this, no use is marked. */
  term?(term: Term): { readonly href: string; readonly id?: string };
  /** HTML at the end of the paragraph with this id, where it bears its id: a link to itself. */
  permalink?(id: string): string;
}
