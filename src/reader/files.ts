import type { Part } from "../model/article.ts";
import type { Expert } from "../model/expert.ts";
import { fileNameOf } from "../model/paths.ts";

// The files of the reader, relative to the article's folder.

/** The name of this output. */
export const READER = "reader";

/** The article's landing page. */
export const LANDING = "index.html";
/** The whole article; of a long one, the first page. */
export const WHOLE = "article.html";
/** All contents of a long article, the first page. */
export const CONTENTS = "contents.html";
/** All of a long article at a glance, the first page. */
export const MATRIX = "matrix.html";
/** Of a long article: which of its pages of the whole article has which part. */
export const PLACES = "article/places.js";
/** The interface that only scripts need: their words, the settings, the search. */
export const INTERFACE = "interface.js";
/** How to cite the article and all of its answers: BibTeX. */
export const CITATIONS = "citations.bib";
/** The list of cited works. */
export const REFERENCES = "references.html";
/** The index page over all articles of the site. */
export const SHELF = "../index.html";
/** The index of all experts of the site. */
export const SITE_EXPERTS = "../experts.html";
/** The feed of the site's articles. */
export const FEED = "../feed.xml";
/** The reader's style sheet. */
export const STYLES = "../assets/reader.css";
/** The reader's script, which runs after the page has loaded. */
export const SCRIPT = "../assets/reader.js";
/** The short script that runs before the browser draws the page, so that it draws the page once. */
export const EARLY_SCRIPT = "../assets/reader-early.js";
/** The folder of the reader's fonts. */
export const FONTS = "../assets/fonts";
/** The site's icon. */
export const ICON = "../assets/icon.svg";

/** The icon for home screens, which take no drawing. */
export const TOUCH_ICON = "../assets/icon-180.png";

/** The page of a question or a section. */
export function partFile({ kind, id }: Pick<Part, "kind" | "id">): string {
  return `${kind === "question" ? "questions" : "sections"}/${fileNameOf(id)}`;
}

/** The page with all answers of one expert. */
export function expertFile({ slug }: Pick<Expert, "slug">): string {
  return `experts/${fileNameOf(slug)}`;
}

/** Whether search engines are to list a page of an article: those that repeat its text in another form are left out. */
export function isListed(file: string): boolean {
  return file === LANDING || file === REFERENCES || /^(questions|sections|references)\//.test(file);
}
