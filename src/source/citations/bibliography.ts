import { posix } from "node:path";
import type { Report } from "../../diagnostics/report.ts";
import { lineSpan, type SourcePlace } from "../../model/span.ts";
import { keysIn } from "../../prose/citation-syntax.ts";
import type { FrontMatter } from "../front-matter/schema.ts";
import type { SpanOf } from "../front-matter/validate.ts";
import type { SourceInput } from "../input.ts";
import { readTextBeside } from "../text-beside.ts";
import type { CitationForm } from "./format-citations.ts";
import type { LoadedWork } from "./load-works.ts";
import type { ReadBeside, Style, StyleFault } from "./style.ts";
import type { Work } from "./work.ts";

/** The works that an article may cite, and how it cites them. */
export interface Bibliography {
  readonly works: ReadonlyMap<string, Work>;
  /** Where the entry of a key begins. */
  readonly places: ReadonlyMap<string, SourcePlace>;
  /** Where the entry of a key stands that cannot be read: `works.bib, line 7`. */
  readonly broken: ReadonlyMap<string, string>;
  /** The files that the front matter names. */
  readonly files: readonly string[];
  /** Those of them that cannot be read. */
  readonly unreadable: readonly string[];
  /** Works that are listed although nothing cites them. */
  readonly uncited: readonly string[];
  /** Undefined when there are no works to cite. */
  readonly form?: CitationForm;
}

/** What reading a bibliography needs. */
export interface BibliographySource {
  readonly data: FrontMatter;
  readonly spanOf: SpanOf;
  readonly input: SourceInput;
  readonly report: Report;
  /** Reports what is wrong in another file. */
  reportIn(file: string): Report;
}

const BIBLIOGRAPHY_HINT =
  "a bibliography is a BibTeX (.bib), CSL-JSON (.json), CSL-YAML (.yaml) or RIS (.ris) file beside the article";

/**
 * Reads the bibliographies and the style that the front matter names, whether the text cites or not.
 * Reports files that cannot be read, entries that cannot be read, keys that two works have, and styles
 * that cannot be used. The citation processor is loaded only for an article that names one of them.
 */
export async function readBibliography(source: BibliographySource): Promise<Bibliography> {
  const { bibliography: files = [], references = [], csl, nocite = [] } = source.data;
  const found: Found = { works: new Map(), places: new Map(), broken: new Map(), unreadable: [] };
  const { works } = found;
  if (files.length === 0 && references.length === 0 && csl === undefined)
    return { ...found, files, uncited: [] };
  await readInline(references, source, found);
  for (const [index, file] of files.entries()) await readFile(file, index, source, found);
  const named = nocite.flatMap((each) => (each.includes("@*") ? [...works.keys()] : keysIn(each)));
  const uncited = [...new Set(named)].filter((key) => works.has(key) || reportUncited(key, source));
  return { ...found, files, uncited, form: await formOf(source) };
}

/** What is filled while the bibliographies are read. */
interface Found {
  readonly works: Map<string, Work>;
  readonly places: Map<string, SourcePlace>;
  readonly broken: Map<string, string>;
  readonly unreadable: string[];
}

async function readInline(
  references: readonly object[],
  { input, spanOf, report }: BibliographySource,
  { works, places }: Found,
): Promise<void> {
  if (references.length === 0) return;
  const { cslWorks } = await import("./csl-works.ts");
  const fault = (why: string, index: number) =>
    report(
      "bibliography/entry",
      spanOf(["references", index]),
      `the entry cannot be read: ${why}`,
      "give it an id to cite it by: id: kessler2021",
    );
  for (const { work, index } of cslWorks(references, fault)) {
    if (works.has(work.id)) continue;
    works.set(work.id, work);
    places.set(work.id, { file: input.file, line: spanOf(["references", index]).line });
  }
}

async function readFile(
  file: string,
  index: number,
  { input, spanOf, report, reportIn }: BibliographySource,
  found: Found,
): Promise<void> {
  const unreadable = (why: string, hint = BIBLIOGRAPHY_HINT) => {
    const message = `“${file}” cannot be read: ${why}`;
    report("bibliography/unreadable", spanOf(["bibliography", index]), message, hint);
    found.unreadable.push(file);
  };
  const read = readTextBeside(file, input);
  if ("why" in read) return unreadable(read.why, read.hint);
  const path = posix.join(posix.dirname(input.file), file);
  const inFile = reportIn(path);
  const { loadWorks } = await import("./load-works.ts");
  const loaded = loadWorks(read.text, (why, line, key, hint) => {
    if (line === 0) return unreadable(why, hint);
    const which = key ? `the entry “${key}”` : "the entry";
    if (key) found.broken.set(key, `${file}, line ${line}`);
    const message = `${which} cannot be read: ${why}`;
    inFile("bibliography/entry", lineSpan(line), message, hint ?? "correct it, or export it again");
  });
  addWorks(loaded, path, found, inFile);
}

/** Adds works of a file whose key is not taken yet. */
function addWorks(
  loaded: readonly LoadedWork[],
  file: string,
  { works, places }: Found,
  report: Report,
): void {
  for (const { work, line = 1 } of loaded) {
    if (!works.has(work.id)) {
      works.set(work.id, work);
      places.set(work.id, { file, line });
    } else {
      const hint = "give one of them another key; the first one is used";
      report("bibliography/duplicate-key", lineSpan(line), `two works have the key “${work.id}”`, hint);
    }
  }
}

function reportUncited(key: string, { report, spanOf }: BibliographySource): false {
  report("citation/unknown-key", spanOf(["nocite"]), `no work has the key “${key}”`, "correct nocite");
  return false;
}

/** The style and the language of citations. A style that cannot be used is reported, and the default is taken. */
async function formOf({ data, spanOf, input, report }: BibliographySource): Promise<CitationForm> {
  const { DEFAULT_STYLE, findStyle } = await import("./style.ts");
  const { localeFor } = await import("./locale.ts");
  const { csl = DEFAULT_STYLE, lang = "en" } = data;
  const read: ReadBeside = (file) => readTextBeside(file, input);
  const found = findStyle(csl, read);
  if ("why" in found)
    report("csl/unusable", spanOf(["csl"]), `the style “${csl}” cannot be used: ${found.why}`, found.hint);
  else if (!found.hasList) {
    const hint = "take another form of the style, one with a bibliography, so that readers find the works";
    report("csl/no-list", spanOf(["csl"]), `the style “${csl}” does not list the works that are cited`, hint);
  }
  const locale = localeFor(lang);
  if (locale === undefined) {
    const message = `citations have no words in the language “${lang}”: they are in English`;
    report(
      "csl/language",
      spanOf(["lang"]),
      message,
      "nothing is to be done, unless the text is in another language",
    );
  }
  const style =
    "why" in found ? (findStyle(DEFAULT_STYLE, read) as Exclude<typeof found, StyleFault>) : found;
  return { style: style satisfies Style, locale: locale ?? "en-US" };
}
