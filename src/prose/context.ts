import type { Words } from "../i18n/words.ts";
import type { Article, Footnote } from "../model/article.ts";
import type { ImageSize } from "../model/image-size.ts";
import type { SourcePlace } from "../model/span.ts";
import type { Video } from "../model/video.ts";
import type { Glossary, Term } from "./terms/glossary.ts";

/** A link inside the article: its address, and what follows it in print. */
export interface InternalLink {
  readonly href: string;
  /** HTML after the link: in print, `(p. 4)`. */
  readonly after?: string;
}

/** A link to a file beside the article, or to another article. */
export interface LinkedFile {
  /** Address as seen from this page; undefined when the page cannot lead there. */
  readonly href?: string;
  /** What a link without words says. */
  readonly text: string;
  /** Text after a link with words: in print, the other article's title. */
  readonly after?: string;
}

/**
 * How the reference to a footnote comes out: as a link to the footnote, as the footnote's text in its
 * place, or not at all.
 */
export type FootnoteStyle = "link" | "inline" | "omit";

/** A video as a page shows it. */
export interface ShownVideo extends Pick<Video, "mediaType" | "captions"> {
  /** Address as seen from this page; absent where nothing plays: in print. */
  readonly src?: string;
  /** Address of the picture that stands for it. */
  readonly poster?: string;
  /** Its address on the web, for print; absent when the article names no site. */
  readonly address?: string;
  /** Its file, as the author calls it. */
  readonly name: string;
}

/** What rendering prose needs to know about the page that it goes to. One per page. */
export interface ProseContext {
  /** Name of the output. Prose asks for it only where the source does: `::: reader`, `::: handout`. */
  readonly output: string;
  readonly article: Article;
  readonly words: Words;
  /** Added to the level of every heading in prose (source `###` is level 3). */
  readonly headingShift: number;
  /** False where the page has the same prose a second time, which must not repeat ids. */
  readonly ids: boolean;
  readonly footnotes: FootnoteStyle;
  /** Address of an id of the article, as seen from this page; undefined when no page has it. */
  link(id: string): InternalLink | undefined;
  /** A file or another article by its address in the source; undefined where no such links are shown. */
  linked?(href: string): LinkedFile | undefined;
  /**
   * Address of a path from the top of the host, `/about`; undefined where the page cannot lead there.
   * Without this, links have the path itself.
   */
  top?(path: string): string | undefined;
  /** Changes the text of prose, e.g. adds soft hyphens; without it, text stays as it is. */
  text?(text: string): string;
  /** Address of an image, as seen from this page. */
  image(src: string): string;
  /** The video by its address as an image; undefined for an image. */
  video?(src: string): ShownVideo | undefined;
  /** Size of an image file, where the page keeps space for an image that has not loaded yet. */
  imageSize?(src: string): ImageSize | undefined;
  /** Whether an image lets the page's ground through; on a page that may be dark it then gets a light ground. */
  isSeeThrough?(src: string): boolean;
  /**
   * How large the smallest letters of a drawing are in its own size, px. Where this is known, figures say how wide
   * they must be for their letters to be read.
   */
  drawnType?(src: string): number | undefined;
  /** Whether readers can open and close a `<details>` element. Where they cannot, it is open. */
  readonly folds?: boolean;
  /** Whether tables that are wider than the text are scrolled, so that their columns may be as wide as is good to read. */
  readonly scrollsTables?: boolean;
  /** Whether an image is loaded only when it is about to come into view. */
  readonly lazyImages?: boolean;
  /** Whether the groups of highlighted lines in code are shown one after the other. */
  readonly codeSteps?: boolean;
  /** Whether the image of a figure links to its file, so that it can be seen large. */
  readonly imageLinks?: boolean;
  /** Whether a formula has its TeX as alternative text, which is all that a PDF can tell of it. */
  readonly mathAltText?: boolean;
  /** Whether the meaning of an abbreviation follows its first use, because no title can be shown. */
  readonly explainsAbbreviations?: boolean;
  /**
   * Whether an `inline` footnote with blocks in it is in a `<template>`, so that it does not end
   * its paragraph. The page's script must then take it out and show it.
   */
  readonly footnoteTemplates?: boolean;
  /**
   * Called for each reference to a footnote, in order, so that the page can list its footnotes. Says
   * whether it is the page's first reference to that footnote, which is the one to link back to.
   */
  footnoteUsed?(note: Footnote): boolean;
  /** The article's glossary, where its entries have ids. */
  readonly glossary?: Glossary;
  /** Address that the first use of a term links to, and the id of that link; without this, no use is marked. */
  term?(term: Term): { readonly href: string; readonly id?: string };
  /**
   * Where a citation leads, by its place among the citations of the article, and the id of that link;
   * without this, citations are no links.
   */
  citation?: ((index: number) => { readonly href: string; readonly id?: string } | undefined) | undefined;
  /**
   * The value of `data-source` for a place in the sources; a line alone is one of the article. Without
   * this, blocks do not say where they come from.
   */
  source?: ((place: SourcePlace | number) => string) | undefined;
  /** HTML to put at the end of the paragraph with this id: a link to itself. Not called where `ids` is false. */
  permalink?(id: string): string;
}
