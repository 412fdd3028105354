import type { Report } from "../../diagnostics/report.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import type { References } from "../../model/article.ts";
import { parseCitation } from "../../prose/rules/citation.ts";
import { decode } from "../decode.ts";
import type { FrontMatter } from "../front-matter/schema.ts";
import type { SpanOf } from "../front-matter/validate.ts";
import type { SourceInput } from "../input.ts";
import type { CitationUse } from "./inlines.ts";

const BIBLIOGRAPHY_HINT =
  "a bibliography is a BibTeX (.bib), CSL-JSON (.json) or RIS (.ris) file beside the article";
const STYLE_HINT = "csl: names a citation style (.csl file) beside the article";

const NO_REFERENCES: References = { works: [], citations: new Map() };

/**
 * Reads the bibliographies that the front matter names (BibTeX, CSL-JSON or RIS) and formats what
 * the article cites. Reports files that cannot be read and keys that are in no file. The citation
 * processor is loaded only for an article that cites.
 */
export async function readBibliography(
  data: FrontMatter,
  spanOf: SpanOf,
  citations: readonly CitationUse[],
  input: SourceInput,
  report: Report,
): Promise<References> {
  if (citations.length === 0) return NO_REFERENCES;
  const { loadWorks, formatReferences } = await import("./csl.ts");
  const faultOf = (file: string, path: readonly PropertyKey[], hint: string) => (why: string) =>
    report("bibliography/unreadable", spanOf(path), `“${file}” cannot be read: ${why}`, hint);
  const { bibliography: files = [], csl } = data;
  const works = files.flatMap((file, index) => {
    const fault = faultOf(file, ["bibliography", index], BIBLIOGRAPHY_HINT);
    const text = readText(file, input, fault);
    return text === undefined ? [] : loadWorks(text, fault);
  });
  const keys = new Set(works.map(({ id }) => id));
  const known = citations.filter((citation) => checkKeys(citation, keys, files, report));
  const style = csl === undefined ? undefined : readText(csl, input, faultOf(csl, ["csl"], STYLE_HINT));
  const contents = known.map(({ content }) => content);
  return formatReferences(works, contents, data.lang ?? "en", style);
}

/** Whether a work has each key of a citation; reports the keys that none has. */
function checkKeys(
  { content, span }: CitationUse,
  keys: ReadonlySet<string>,
  files: readonly string[],
  report: Report,
): boolean {
  const unknown = (parseCitation(content) ?? []).filter(({ key }) => !keys.has(key));
  for (const { key } of unknown) {
    const meant = suggest(key, [...keys]);
    const add =
      files.length > 0
        ? `add it to ${files.join(", ")}`
        : "name a bibliography in the front matter: bibliography: works.bib";
    const hint = meant ? `did you mean “@${meant}”?` : add;
    report("citation/unknown-key", span, `no work has the key “${key}”`, hint);
  }
  return unknown.length === 0;
}

/** The text of a file beside the article; calls `fault` with the reason when there is none. */
function readText(file: string, input: SourceInput, fault: (why: string) => void): string | undefined {
  const probe = input.read(file);
  if (probe.state !== "found") {
    fault(probe.state === "missing" ? "there is no such file" : probe.why);
    return undefined;
  }
  const decoded = decode(probe.bytes);
  if ("text" in decoded) return decoded.text;
  fault(`line ${decoded.badLine} is not UTF-8`);
  return undefined;
}
