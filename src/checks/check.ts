import type { Code } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Article } from "../model/article.ts";
import type { Video } from "../model/video.ts";

/** Whether the file of an image can be shown; `why` follows “cannot be shown: ”. */
export type ImageState =
  | { readonly state: "found" | "missing" | "remote" }
  | { readonly state: "unreadable" | "outside"; readonly why: string; readonly hint: string };

/** What is to be said of an image that is shown. */
export interface ImageNote {
  readonly code: Extract<Code, `image/${string}` | `video/${string}`>;
  readonly message: string;
  readonly hint: string;
}

/** Whether a file that a link leads to can be copied into the site; `why` follows a colon. */
export type FileState =
  | { readonly state: "found" | "missing" }
  | { readonly state: "unreadable" | "outside"; readonly why: string; readonly hint: string };

/** What is to be said of a linked file that is published. */
export interface FileNote {
  readonly message: string;
  readonly hint: string;
}

/** A linked file, the names in its folder when it is missing, and what is to be said of it. */
export interface FileLooked {
  readonly state: FileState;
  readonly names: readonly string[];
  readonly note?: FileNote;
}

/** What a check can ask for besides the article. */
export interface CheckContext {
  /** The state of an image by its address in the source, and what is to be said of it. */
  image(src: string): {
    readonly state: ImageState;
    readonly notes?: readonly ImageNote[];
    /** What plays in its place. */
    readonly video?: Video;
  };
  /** A file by the address of its link. */
  file(href: string): FileLooked;
}

/** Checks one invariant of an article and reports every place that breaks it. */
export type Check = (article: Article, report: Report, context: CheckContext) => void;
