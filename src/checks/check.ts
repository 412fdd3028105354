import type { Report } from "../diagnostics/report.ts";
import type { Article } from "../model/article.ts";

/** Whether the file of an image can be shown. */
export type ImageState = "found" | "missing" | "not-an-image" | "unreadable" | "remote";

/** Whether a file that a link leads to can be copied into the site. */
export type FileState = "found" | "missing" | "folder" | "outside" | "unreadable";

/** What a check can ask for besides the article. */
export interface CheckContext {
  /** The state of an image by its address in the source. */
  image(src: string): ImageState;
  /** The state of a file by the address of its link, and the names in its folder when it is missing. */
  file(href: string): { readonly state: FileState; readonly names: readonly string[] };
}

/** Checks one invariant of an article and reports every place that breaks it. */
export type Check = (article: Article, report: Report, context: CheckContext) => void;
