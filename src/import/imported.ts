import type { Kind } from "../model/meta.ts";

/** A file that is imported. */
export interface ImportFile {
  /** Path as messages show it. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What an importer reads: the files in order, and what a person chose where the decision is doubtful. */
export interface ImportInput {
  readonly files: readonly ImportFile[];
  /** By the keys of doubts: one of the doubt's options. */
  readonly choices: ReadonlyMap<string, string>;
  /** Reads a file that one of the files names by a relative path; undefined when it is not there. */
  readonly beside?: Beside;
}

/** Reads a file that an imported file names by a relative path; undefined when it is not there. */
export type Beside = (file: string, path: string) => Uint8Array | undefined;

/** A line of an imported file, from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** A person as the front matter has them. */
export interface ImportedPerson {
  readonly name: string;
  readonly affiliation?: string;
  readonly orcid?: string;
}

export interface ImportedExpert extends ImportedPerson {
  /** Letters and digits, unlike those of the others. */
  readonly id: string;
}

/** The front matter but for the experts, with the keys and forms of docs/format.md. */
export interface ImportedMeta {
  readonly title?: string;
  readonly subtitle?: string;
  readonly description?: string;
  readonly lang?: string;
  readonly kind?: Kind;
  /** `YYYY-MM-DD` */
  readonly date?: string;
  readonly authors?: readonly ImportedPerson[];
  readonly editors?: readonly ImportedPerson[];
  readonly source?: string | Readonly<Record<string, unknown>>;
  readonly license?: string;
  readonly doi?: string;
  readonly publisher?: string;
  readonly tags?: readonly string[];
  /** Address of the recording, or its path beside the article. */
  readonly media?: string;
  readonly bibliography?: string;
}

export interface ImportedAnswer {
  /** Id of the expert; absent for an answer by nobody, which is then the only one. */
  readonly expert?: string;
  /** In a line of inline Markdown. */
  readonly position?: string;
  /** What stands in the braces of the heading. */
  readonly attributes?: readonly string[];
  readonly markdown: string;
  readonly place: Place;
  /** Where it starts in the recording, in seconds. */
  readonly start?: number;
}

/** A question, or a section that asks nothing and has no answers. */
export interface ImportedPart {
  readonly kind: "question" | "section";
  /** In a line of inline Markdown. */
  readonly heading: string;
  /** What stands in the braces of the heading: `#naps`, `short="…"`. */
  readonly attributes?: readonly string[];
  /** What frames the question, or the text of the section, as Markdown. */
  readonly markdown: string;
  readonly answers: readonly ImportedAnswer[];
  readonly place: Place;
  /** Where it starts in the recording, in seconds. */
  readonly start?: number;
}

/** A decision that may be wrong. It becomes a comment in the article. */
export interface Doubt {
  readonly place: Place;
  /** What was seen, in a sentence without a full stop. */
  readonly text: string;
  /** What was decided. */
  readonly decided: string;
  /** Which part and answer of the article it stands at, from 0; absent: at the top. */
  readonly at?: { readonly part: number; readonly answer?: number };
  /** How a person can decide it: its key in `ImportInput.choices`, and the options, that of `decided` first. */
  readonly ask?: { readonly key: string; readonly options: readonly string[] };
}

/** Words of the source that did not stay text, and what they became. */
export interface Label {
  readonly text: string;
  /**
   * `name` of a speaker or an expert, `time`, `number` of a question or a slide, `mark` such as “Q:” or a tag,
   * `meta`: gone into the front matter.
   */
  readonly as: "name" | "time" | "number" | "mark" | "meta";
  readonly place: Place;
}

/** Words of the source that are not in the article. */
export interface LeftOut {
  readonly text: string;
  readonly why: string;
  readonly place: Place;
}

/** Words that are written differently in the article: joined over the end of a line, taken apart. */
export interface Change {
  readonly from: string;
  readonly to: string;
  readonly place: Place;
}

/** What became of every word of the source. */
export interface Account {
  /** All text of the source, as its reader sees it. */
  readonly source: string;
  readonly labels: readonly Label[];
  readonly leftOut: readonly LeftOut[];
  readonly changes: readonly Change[];
}

/** What was understood of some files, as plain data. */
export interface Imported {
  readonly meta: ImportedMeta;
  readonly experts: readonly ImportedExpert[];
  /** What stands before the first question, as Markdown. */
  readonly abstract: string;
  readonly parts: readonly ImportedPart[];
  /** Footnotes and definitions of links, which stand at the end; as Markdown. */
  readonly endMatter: string;
  /** Works as BibTeX, for a file beside the article. */
  readonly bibliography?: string;
  /** Images and the like, with paths relative to the article. */
  readonly files: readonly ImportFile[];
  readonly doubts: readonly Doubt[];
  readonly account: Account;
}
