/** What is known of a file that an article names. */
export type Probe =
  | { readonly state: "found"; readonly bytes: Uint8Array }
  | { readonly state: "missing" }
  | { readonly state: "unreadable"; readonly why: string };

/** An article before parsing, with all it may ask of the disk. */
export interface SourceInput {
  /** Path as messages show it. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** `triptych.yaml` beside the article: defaults for its front matter. */
  readonly defaults?: { readonly file: string; readonly bytes: Uint8Array };
  /** Reads a file named relative to the article's folder. */
  read(path: string): Probe;
}
