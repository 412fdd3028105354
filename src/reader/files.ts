import type { Part } from "../model/article.ts";
import type { Expert } from "../model/expert.ts";
import { fileNameOf } from "../model/paths.ts";

// Where the reader's pages come out, relative to the article's folder.

/** The article's title page. */
export const LANDING = "index.html";
/** The whole article on one page. */
export const WHOLE = "article.html";
/** The list of cited works. */
export const REFERENCES = "references.html";
/** The index over all articles of the site. */
export const SHELF = "../index.html";
/** The feed of the site's articles. */
export const FEED = "../feed.xml";
/** The reader's style sheet. */
export const STYLES = "../assets/reader.css";
/** The reader's script, which runs when a page is there. */
export const SCRIPT = "../assets/reader.js";
/** The few lines that run before a page is drawn, so that it is drawn once and as it was chosen. */
export const EARLY_SCRIPT = "../assets/reader-early.js";
/** The site's icon. */
export const ICON = "../assets/icon.svg";

/** The page of a question or a section. */
export function partFile({ kind, id }: Pick<Part, "kind" | "id">): string {
  return `${kind === "question" ? "questions" : "sections"}/${fileNameOf(id)}`;
}

/** The page with all answers of one expert. */
export function expertFile({ slug }: Pick<Expert, "slug">): string {
  return `experts/${fileNameOf(slug)}`;
}
