import { wordsOf } from "../../i18n/own-words.ts";
import type { Words } from "../../i18n/words.ts";
import { type Html, raw } from "../../markup/html.ts";
import type { Article, Footnote } from "../../model/article.ts";
import type { Prose } from "../../model/prose.ts";
import { publishedPath } from "../../model/published.ts";
import { linkedAway } from "../../output/linked-away.ts";
import type { OutputContext } from "../../output/output.ts";
import { printedVideo } from "../../output/shown-video.ts";
import type { ProseContext } from "../../prose/context.ts";
import { footnoteId, footnoteReferenceId } from "../../prose/footnotes.ts";
import { type RecordingLink, recordingLink } from "../../prose/recording-link.ts";
import { renderBlocks, renderProse } from "../../prose/render-prose.ts";
import { glossaryOf } from "../../prose/terms/glossary.ts";
import { topHeading } from "../../prose/top-heading.ts";
import { fileOf, partFiles, REFERENCES } from "../files.ts";
import { citationId, workId } from "../ids.ts";
import type { BookImages } from "../images.ts";

/** What all pages of a book are made from. */
export interface BookContext {
  readonly article: Article;
  readonly site: OutputContext;
  readonly words: Words;
  readonly images: BookImages;
}

/** What one page of the book is made from. */
export interface PageContext extends BookContext {
  readonly file: string;
  /** Address of an id of the article as seen from this page; undefined when nothing bears it. */
  link(id: string): string | undefined;
  /** Prose as HTML. Its highest heading has `level` on the page, so that no level is left out. */
  passage(prose: Prose, level: number): Html;
  /** The link to a second of the recording that was written down, where it can lead there. */
  recording(start: number | undefined): RecordingLink | undefined;
  /** A key point or a position: without ids, links and footnotes, because it may stand twice or in a link. */
  inShort(prose: Prose): Html;
  /** The footnotes that the page refers to, in order. To be called when all of its text is made. */
  notes(): readonly NoteView[];
}

/** A footnote at the end of its page. */
export interface NoteView {
  readonly id: string;
  readonly number: number;
  readonly html: Html;
  /** Address of the reference to it. */
  readonly back: string;
}

/** The context of the book of an article. */
export function bookContext(article: Article, site: OutputContext, images: BookImages): BookContext {
  return { article, site, images, words: wordsOf(article.meta) };
}

/** The context of one page. */
export function pageContext(book: BookContext, file: string): PageContext {
  const { article } = book;
  const used: Footnote[] = [];
  const link = (id: string) => {
    const to = fileOf(article, id);
    return to && addressOf(file, to, partFiles(article).get(id) === to ? undefined : id);
  };
  const prose: ProseContext = {
    ...proseContext(book, file),
    link: (id) => {
      const href = link(id);
      return href === undefined ? undefined : { href };
    },
    footnoteUsed: (note) => {
      const isFirst = !used.includes(note);
      if (isFirst) used.push(note);
      return isFirst;
    },
  };
  return {
    ...book,
    file,
    link,
    passage: (text, level) => blocks(text, { ...prose, headingShift: level - (topHeading(text) ?? 3) }),
    recording: (start) => recordingLink(start, prose),
    inShort: (text) => raw(renderProse(text, shortContext(prose))),
    notes: () => notesOf(used, prose),
  };
}

/** The notes of a page; their text may refer to others, which then follow. */
function notesOf(used: readonly Footnote[], prose: ProseContext): readonly NoteView[] {
  const views: NoteView[] = [];
  for (let at = 0; at < used.length; at++) {
    const note = used[at]!;
    views.push({
      id: footnoteId(note),
      number: note.number,
      html: blocks(note.prose, prose),
      back: `#${footnoteReferenceId(note)}`,
    });
  }
  return views;
}

function blocks(prose: Prose, context: ProseContext): Html {
  return raw(
    renderBlocks(prose, context)
      .map(({ html }) => html)
      .join("\n"),
  );
}

function shortContext(prose: ProseContext): ProseContext {
  return { ...prose, footnotes: "omit", ids: false, link: () => undefined, citation: undefined };
}

/** The address of a page of the book, or of a place on it, as seen from another. */
export function addressOf(from: string, to: string, id?: string): string {
  const file = from === to && id !== undefined ? "" : to;
  return id === undefined ? file : `${file}#${encodeURIComponent(id)}`;
}

function proseContext(
  { article, site, words, images }: BookContext,
  file: string,
): Omit<ProseContext, "link"> {
  const works = new Map(article.references.works.map(({ key }, index) => [key, index]));
  return {
    output: "epub",
    article,
    words,
    headingShift: 0,
    ids: true,
    footnotes: "link",
    mathAltText: true,
    // Fingers do not hover, so no title would be shown.
    explainsAbbreviations: true,
    glossary: glossaryOf(article, "epub"),
    term: ({ section, id }) => ({ href: addressOf(file, partFiles(article).get(section)!, id) }),
    citation: (index) => {
      const work = works.get(article.references.citations[index]?.keys[0] ?? "");
      return work === undefined
        ? undefined
        : { href: addressOf(file, REFERENCES, workId(work)), id: citationId(index) };
    },
    top: (path) => publishedPath(path, article),
    linked: (href) => linkedAway(site.linked?.(href), article),
    image: (src) => images.get(src)?.file ?? "",
    imageSize: (src) => site.imageSize?.(src),
    video: (src) => {
      const video = printedVideo(src, site, article);
      if (!video) return undefined;
      const { poster: _site, ...shown } = video;
      const poster = images.get(src)?.file;
      return poster === undefined ? shown : { ...shown, poster };
    },
  };
}
