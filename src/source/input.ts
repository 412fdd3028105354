/** A file that an article names: its bytes, or why there are none and what to do about that. */
export type Probe = { readonly state: "found"; readonly bytes: Uint8Array } | NoFile;

/** Why the bytes of a file are not there. */
export type NoFile =
  | { readonly state: "missing" }
  /** `why` follows “cannot be read: ”; an `outside` file is one that articles may not read. */
  | { readonly state: "unreadable" | "outside"; readonly why: string; readonly hint: string };

/** An article before parsing, with everything that the parser needs from disk. */
export interface SourceInput {
  /** Path as messages show it. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** `triptych.yaml` beside the article: defaults for its front matter. */
  readonly defaults?: Defaults;
  /** Reads a text file named relative to the article's folder. */
  read(path: string): Probe;
}

/** The file of defaults beside an article; or why it cannot be read. */
export type Defaults = { readonly file: string } & (
  | {
      readonly bytes: Uint8Array;
      /** What is wrong with the folder that its `root` names. */
      readonly rootFault?: string;
    }
  | { readonly why: string; readonly hint: string }
);
