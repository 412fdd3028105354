import type { Imported, ImportFile, ImportInput } from "./imported.ts";
import { isPrinted } from "./printed/read-printed.ts";
import { textOf } from "./text-of.ts";
import { isTranscript } from "./transcript/is-transcript.ts";

/** A kind of file that articles are made of. */
export interface Importer {
  /** As `--from` names it. */
  readonly name: string;
  /** What its files are, for messages: `Markdown in another shape`. */
  readonly label: string;
  /** Whether several files make one article. */
  readonly takesSeveral: boolean;
  /** Whether a file looks like one of its kind. */
  accepts(file: ImportFile): boolean;
  /** Understands files. What is doubtful, left out and changed is in what it gives; it throws nothing. */
  read(input: ImportInput): Promise<Imported>;
}

/** The importers, in the order in which they are asked. The code of each is loaded when it reads. */
export const IMPORTERS: readonly Importer[] = [
  {
    name: "transcript",
    label: "a transcript",
    takesSeveral: false,
    accepts: (file) => isTranscript(file),
    read: async (input) => (await import("./transcript/read-transcript.ts")).readTranscript(input),
  },
  {
    name: "printed",
    label: "the text of a printed page",
    takesSeveral: false,
    accepts: (file) => /\.te?xt$/i.test(file.path) && isPrinted(textOf(file)),
    read: async (input) => (await import("./printed/read-printed.ts")).readPrinted(input),
  },
  {
    name: "markdown",
    label: "Markdown in another shape",
    takesSeveral: true,
    accepts: ({ path }) => /\.(?:md|markdown|mdown|mkd|mdx|txt)$/i.test(path),
    read: async (input) => (await import("./markdown/read-markdown.ts")).readMarkdown(input),
  },
];
