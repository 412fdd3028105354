import type { Report } from "../diagnostics/report.ts";
import type { Article } from "../model/article.ts";

/** What is known of an image file that an article shows. */
export type ImageState = "found" | "missing" | "not-an-image" | "unreadable" | "remote";

/** What a check may look at besides the article. */
export interface CheckContext {
  image(src: string): ImageState;
}

/** Holds an article against one invariant and reports every breach of it. */
export type Check = (article: Article, report: Report, context: CheckContext) => void;
