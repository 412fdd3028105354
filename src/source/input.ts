/** A file that an article names: its bytes, or why there are none. */
export type Probe =
  | { readonly state: "found"; readonly bytes: Uint8Array }
  | { readonly state: "missing" }
  | { readonly state: "unreadable"; readonly why: string };

/** An article before parsing, with everything that the parser needs from disk. */
export interface SourceInput {
  /** Path as messages show it. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** `triptych.yaml` beside the article: defaults for its front matter. */
  readonly defaults?: { readonly file: string; readonly bytes: Uint8Array };
  /** Reads a file named relative to the article's folder. */
  read(path: string): Probe;
}
