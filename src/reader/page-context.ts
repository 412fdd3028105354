import { wordsOf } from "../i18n/own-words.ts";
import type { Words } from "../i18n/words.ts";
import type { Article, Footnote, Part } from "../model/article.ts";
import { urlsFrom } from "../model/paths.ts";
import type { OutputContext } from "../output/output.ts";
import { shownVideo } from "../output/shown-video.ts";
import { sourceOf } from "../output/source-marks.ts";
import type { ProseContext } from "../prose/context.ts";
import { firstTime } from "../prose/footnotes.ts";
import { glossaryOf } from "../prose/terms/glossary.ts";
import { citationLinker } from "./citation-link.ts";
import type { Destinations } from "./destination.ts";
import { pageOfId } from "./division/answer-pages.ts";
import { isLong } from "./division/division.ts";
import { nthFile } from "./division/nth-file.ts";
import { fileOfWork } from "./division/reference-pages.ts";
import { partFile } from "./files.ts";
import { permalink } from "./html/elements.ts";
import { type Holds, linker } from "./links.ts";
import { paragraphName } from "./paragraph-name.ts";

/** What is needed to build the view of one page. Every page has its own. */
export interface PageContext {
  /** The page's file, relative to the article's folder. */
  readonly file: string;
  readonly article: Article;
  readonly site: OutputContext;
  readonly words: Words;
  /** For prose on this page; its headings keep the level that they have in the source. */
  readonly prose: ProseContext;
  /** Whether the page contains the element with this id. */
  readonly holds: Holds;
  /** Which parts the page has or stands for, by their places from 0; undefined where that are none. */
  readonly range: PartRange | undefined;
  /** Whether its contents list all parts: those of a long article, which are many, do not. */
  readonly listsAll: boolean;
  /** Of a page that is one of several: the file of the first. */
  readonly first: string | undefined;
  /** The page that lists the first work of a citation, by the citation's place among all. */
  worksFile(citation: number): string;
  /** The page that has a piece of a question or section, counted from 0: this one, or the one that it leads to. */
  pieceFile(part: Part, piece: number): string;
  /** The address of another file of the article as seen from this page. */
  url(file: string, fragment?: string): string;
  /** What the links of its text lead to; noted while the text is made. */
  readonly destinations: Destinations;
  /** True the first time it is called with a footnote, because a page prints a footnote once. */
  takesFootnote(note: Footnote): boolean;
}

/** Parts that follow each other, by the places of the first and the last among all parts. */
interface PartRange {
  readonly from: number;
  readonly to: number;
}

/** What else is known of a page. */
interface PageParts {
  /** Tells which ids are on the page itself; by default none. */
  readonly holds?: Holds;
  readonly range?: PartRange;
  /** Of a page that is one of several: the file of the first. */
  readonly first?: string | undefined;
  /** Whether the page is all there is of the article, however long it is. */
  readonly isAlone?: boolean;
  /** The page that has a piece of a part which this one may not have; by default its own. */
  pieceFile?(part: Part, piece: number): string;
}

const ownFile = (part: Part, piece: number) => nthFile(partFile(part), piece);

/** The context of one page. */
export function pageContext(
  article: Article,
  site: OutputContext,
  file: string,
  { holds = () => false, range, first, isAlone = false, pieceFile = ownFile }: PageParts = {},
): PageContext {
  const words = wordsOf(article.meta);
  const worksFile = (citation: number) =>
    isAlone ? file : fileOfWork(article, article.references.citations[citation]?.keys[0] ?? "");
  const url = urlsFrom(file);
  return {
    file,
    article,
    site,
    words,
    holds,
    range,
    first,
    listsAll: isAlone || !isLong(article),
    worksFile,
    pieceFile,
    url,
    destinations: new Map(),
    takesFootnote: firstTime(),
    prose: {
      output: "reader",
      folds: true,
      scrollsTables: true,
      lazyImages: true,
      imageLinks: true,
      article,
      words,
      headingShift: 0,
      ids: true,
      footnotes: "link",
      link: linker(article, file, holds, (part, id) => pieceFile(part, pageOfId(part, id))),
      glossary: glossaryOf(article, "reader"),
      ...(article.references.works.length > 0 ? { citation: citationLinker(article, file, worksFile) } : {}),
      permalink: (id) => permalink(id, paragraphName(id, words)).text,
      linked: linkedFrom(site, url),
      ...imagesFrom(site, url),
      footnoteUsed: firstTime(),
      source: sourceOf(article, site),
    },
  };
}

/** What is known of images, as seen from a page. */
function imagesFrom(site: OutputContext, url: PageContext["url"]) {
  return {
    image: (src) => url(site.imagePath(src)),
    imageSize: (src) => site.imageSize?.(src),
    isSeeThrough: (src) => site.isSeeThrough?.(src) ?? false,
    drawnType: (src) => site.drawnType?.(src),
    video: (src) => shownVideo(src, site, url),
  } satisfies Partial<ProseContext>;
}

/** Where links to files and to other articles lead, as seen from a page. */
function linkedFrom(site: OutputContext, url: PageContext["url"]): NonNullable<ProseContext["linked"]> {
  return (href) => {
    const place = site.linked?.(href);
    if (place?.path === undefined) return place && { text: place.text };
    return { text: place.text, href: url(place.path, place.fragment) };
  };
}
