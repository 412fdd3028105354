import type { Code } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Article } from "../model/article.ts";

/** Whether the file of an image can be shown; `why` follows “cannot be shown: ”. */
export type ImageState =
  | { readonly state: "found" | "missing" | "remote" }
  | { readonly state: "unreadable" | "outside"; readonly why: string; readonly hint: string };

/** What is to be said of an image that is shown. */
export interface ImageNote {
  readonly code: Extract<Code, `image/${string}`>;
  readonly message: string;
  readonly hint: string;
}

/** Whether a file that a link leads to can be copied into the site; `why` follows a colon. */
export type FileState =
  | { readonly state: "found" | "missing" }
  | { readonly state: "unreadable" | "outside"; readonly why: string; readonly hint: string };

/** What a check can ask for besides the article. */
export interface CheckContext {
  /** The state of an image by its address in the source, and what is to be said of it. */
  image(src: string): { readonly state: ImageState; readonly notes?: readonly ImageNote[] };
  /** The state of a file by the address of its link, and the names in its folder when it is missing. */
  file(href: string): { readonly state: FileState; readonly names: readonly string[] };
}

/** Checks one invariant of an article and reports every place that breaks it. */
export type Check = (article: Article, report: Report, context: CheckContext) => void;
