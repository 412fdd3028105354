import { EnvironmentError } from "../diagnostics/environment-error.ts";
import type { Imported, ImportFile, ImportInput } from "./imported.ts";

/** A kind of file that articles are made of. */
export interface Importer {
  /** As `--from` names it. */
  readonly name: string;
  /** What its files are, for messages: `Markdown in another shape`. */
  readonly label: string;
  /** Whether several files make one article. */
  readonly takesSeveral: boolean;
  /** Whether it reads its files as text. */
  readonly isText: boolean;
  /** Whether a file looks like one of its kind. */
  accepts(file: ImportFile): boolean | Promise<boolean>;
  /** Understands files. What is doubtful, left out and changed is in what it gives. Throws `EnvironmentError` for a file that cannot be opened. */
  read(input: ImportInput): Promise<Imported>;
}

/** The importers, in the order in which they are asked. The code of each is loaded when it is asked. */
export const IMPORTERS: readonly Importer[] = [
  {
    name: "word",
    label: "a Word file",
    takesSeveral: false,
    isText: false,
    accepts: ({ path }) => /\.(?:docx|docm|dotx)$/i.test(path),
    read: async (input) => (await import("./word/read-word.ts")).readWord(input),
  },
  {
    name: "jats",
    label: "an article in JATS",
    takesSeveral: false,
    isText: true,
    accepts: async (file) =>
      /\.n?xml$/i.test(file.path) && (await import("./jats/read-jats.ts")).isJats(file),
    read: async (input) => (await import("./jats/read-jats.ts")).readJats(input),
  },
  {
    name: "html",
    label: "a page in HTML",
    takesSeveral: false,
    isText: true,
    accepts: ({ path }) => /\.(?:html?|xhtml)$/i.test(path),
    read: async (input) => (await import("./html/read-html.ts")).readHtml(input),
  },
  {
    name: "transcript",
    label: "a transcript",
    takesSeveral: false,
    isText: true,
    accepts: async (file) => (await import("./transcript/is-transcript.ts")).isTranscript(file),
    read: async (input) => (await import("./transcript/read-transcript.ts")).readTranscript(input),
  },
  {
    name: "printed",
    label: "the text of a printed page",
    takesSeveral: false,
    isText: true,
    accepts: async (file) => (await import("./printed/is-printed.ts")).isPrinted(file),
    read: async (input) => (await import("./printed/read-printed.ts")).readPrinted(input),
  },
  {
    name: "markdown",
    label: "Markdown in another shape",
    takesSeveral: true,
    isText: true,
    accepts: ({ path }) => /\.(?:md|markdown|mdown|mkd|mdx|txt)$/i.test(path),
    read: async (input) => (await import("./markdown/read-markdown.ts")).readMarkdown(input),
  },
];

/** The first importer that knows one of the files; undefined when none does. */
export async function importerFor(files: readonly ImportFile[]): Promise<Importer | undefined> {
  for (const importer of IMPORTERS) if ((await acceptedBy(importer, files)).length > 0) return importer;
  return undefined;
}

/** Those of some files that an importer knows. */
export async function acceptedBy(
  importer: Importer,
  files: readonly ImportFile[],
): Promise<readonly ImportFile[]> {
  const known = await Promise.all(files.map((file) => importer.accepts(file)));
  return files.filter((_, index) => known[index]);
}

/**
 * What an importer reads of files. Throws `EnvironmentError` for a file that cannot be opened, and for one whose
 * elements are nested so deeply that no function that goes into each of them comes to an end.
 */
export async function readWith(importer: Importer, input: ImportInput): Promise<Imported> {
  try {
    return await importer.read(input);
  } catch (error) {
    if (!(error instanceof RangeError && /call stack/.test(error.message))) throw error;
    const path = input.files.map((file) => file.path).join("”, “");
    throw new EnvironmentError(`“${path}” cannot be read: something in it is nested thousands of times`);
  }
}
