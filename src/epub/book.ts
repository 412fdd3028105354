import { createHash } from "node:crypto";
import { wordsOf } from "../i18n/own-words.ts";
import type { Words } from "../i18n/words.ts";
import type { Article } from "../model/article.ts";
import type { PageStart } from "../model/locators.ts";
import { publishedFolder } from "../model/published.ts";
import { doiAddress } from "../model/source-work.ts";
import type { RenderContext } from "../output/output.ts";
import { CONTENTS, COVER_IMAGE, STYLES } from "./files.ts";
import { type BookFonts, bookFonts } from "./fonts.ts";
import { bodyHtml } from "./html/page.ts";
import { type BookImages, bookImages } from "./images.ts";
import { contentOf } from "./package/accessibility.ts";
import { coverSvg } from "./package/cover.ts";
import { type ManifestItem, packageDocument } from "./package/package-document.ts";
import { type ContainerFile, zipContainer } from "./package/zip.ts";
import { markPages } from "./pages/mark-pages.ts";
import { pagePlaces } from "./pages/page-places.ts";
import { bookStyles } from "./styles.ts";
import { type BookView, bookView, type PageView } from "./view/book-view.ts";
import { bookContext } from "./view/page-context.ts";
import { xhtmlDocument } from "./xml/document.ts";
import { readMarkup } from "./xml/markup.ts";
import { writeXhtml } from "./xml/write-xhtml.ts";

/** The folder of the book's files in its container. */
const FOLDER = "book";

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="${FOLDER}/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`;

/** A page as the container has it. */
interface BookPage extends Pick<PageView, "file"> {
  readonly xhtml: string;
}

/** The e-book of an article: https://www.w3.org/TR/epub-33/ */
export async function makeBook(article: Article, context: RenderContext): Promise<Uint8Array> {
  const words = wordsOf(article.meta);
  const images = bookImages(article, context);
  const view = bookView(article, bookContext(article, context, images));
  const files = new Set(view.pages.map(({ file }) => file));
  const pages = pagesOf(view, pagePlaces(article, context, files), words);
  const { css, colours } = await bookStyles(context.printTheme);
  const script = bookFonts(article.meta.lang);
  const own = article.experts.map(({ colour }) => colours[colour - 1]!);
  const opf = packageDocument({
    article,
    identifier: identifierOf(article),
    modified: modifiedOf(article, context.date),
    items: manifest(pages, images, script),
    content: contentOf(pages.map(({ xhtml }) => xhtml)),
    pagesOf: `${publishedFolder(article) ?? ""}handout.pdf`,
    words,
  });
  const inBook: readonly ContainerFile[] = [
    { path: "package.opf", content: opf },
    ...pages.map(({ file, xhtml }) => ({ path: file, content: xhtml })),
    { path: STYLES, content: `${css}\n${script.css}` },
    { path: COVER_IMAGE, content: coverSvg(article, own.length > 0 ? own : colours.slice(0, 1), words) },
    ...filesOf(images).map(({ file, bytes }) => ({ path: file, content: bytes })),
    ...fallbacksOf(images).map(({ file, content }) => ({ path: file, content })),
    ...script.fonts.map(({ file, bytes }) => ({ path: file, content: bytes })),
  ];
  return zipContainer([
    { path: "META-INF/container.xml", content: CONTAINER },
    ...inBook.map(({ path, content }) => ({ path: `${FOLDER}/${path}`, content })),
  ]);
}

/** All pages as XHTML, with marks where pages of the handout begin. */
function pagesOf(
  view: BookView,
  starts: ReadonlyMap<string, readonly PageStart[]>,
  words: Words,
): readonly BookPage[] {
  const placed = [...starts]
    .flatMap(([file, own]) => own.map(({ page }) => ({ file, page })))
    .sort((a, b) => a.page - b.page);
  return view.pages.map((page) => {
    const pieces = readMarkup(bodyHtml(page, view, placed, words).text);
    const body = writeXhtml(markPages(pieces, starts.get(page.file) ?? []));
    return { file: page.file, xhtml: xhtmlDocument(page.title, body, view.meta, page.body.kind) };
  });
}

function manifest(
  pages: readonly BookPage[],
  images: BookImages,
  { fonts }: BookFonts,
): readonly ManifestItem[] {
  return [
    ...pages.map(({ file, xhtml }) => ({
      file,
      mediaType: "application/xhtml+xml",
      isPage: true,
      properties: [
        ...(file === CONTENTS ? ["nav"] : []),
        ...(xhtml.includes("<math ") ? ["mathml"] : []),
        ...(xhtml.includes("<svg ") ? ["svg"] : []),
      ],
    })),
    { file: STYLES, mediaType: "text/css" },
    { file: COVER_IMAGE, mediaType: "image/svg+xml", properties: ["cover-image"] },
    ...filesOf(images).map(({ file, mediaType, fallback }) => ({
      file,
      mediaType,
      fallback: fallback?.file,
    })),
    ...fallbacksOf(images).map(({ file }) => ({ file, mediaType: "image/svg+xml" })),
    ...fonts.map(({ file }) => ({ file, mediaType: "font/woff2" })),
  ];
}

/** The image files, each once. */
function filesOf(images: BookImages) {
  return [...new Set(images.values())];
}

function fallbacksOf(images: BookImages) {
  return filesOf(images).flatMap(({ fallback }) => fallback ?? []);
}

/** What names the book for good: its DOI, its address, or a number that its name and title give. */
function identifierOf(article: Article): string {
  const { meta, slug } = article;
  if (meta.doi !== undefined) return doiAddress(meta.doi);
  const folder = publishedFolder(article);
  if (folder !== undefined) return folder;
  const hex = createHash("sha256").update(`${slug}\n${meta.title}`).digest("hex");
  // As a UUID of version 8, whose digits are the maker's own: RFC 9562.
  const digits = `${hex.slice(0, 12)}8${hex.slice(13, 16)}a${hex.slice(17, 32)}`;
  return `urn:uuid:${digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")}`;
}

/** The last change that the article tells of, else the date that all its files bear. */
function modifiedOf({ meta: { updated } }: Article, date: Date): Date {
  const last = updated === undefined ? date : new Date(`${updated}T00:00:00Z`);
  return last > date ? last : date;
}
