import type { Report } from "../diagnostics/report.ts";
import { suggest } from "../diagnostics/suggest.ts";
import type { References } from "../model/article.ts";
import { lineSpan } from "../model/span.ts";
import { parseCitation } from "../prose/rules/citation.ts";
import { decode } from "./decode.ts";
import type { CitationUse } from "./inlines.ts";
import type { SourceInput } from "./input.ts";
import type { FrontMatter } from "./schema.ts";

const NO_REFERENCES: References = { works: [], citations: new Map() };

/**
 * Reads the bibliographies that the front matter names (BibTeX, CSL-JSON or RIS) and formats what
 * the article cites. Reports files that cannot be read and keys that no file has. The processor
 * is loaded only for an article that cites or names a bibliography.
 */
export async function readBibliography(
  data: FrontMatter,
  citations: readonly CitationUse[],
  input: SourceInput,
  report: Report,
): Promise<References> {
  if (citations.length === 0) return NO_REFERENCES;
  const { loadWorks, formatReferences } = await import("./csl.ts");
  const works = loadWorks(readFiles(data, input, report), (file, why) => unreadable(file, why, report));
  const keys = works.map(({ id }) => id);
  for (const { content, span } of citations) {
    for (const { key } of parseCitation(content) ?? []) {
      if (keys.includes(key)) continue;
      const meant = suggest(key, keys);
      const files = (data.bibliography ?? []).join(", ");
      const hint = meant
        ? `did you mean “@${meant}”?`
        : files
          ? `add it to ${files}`
          : "name a file of works in the front matter: bibliography: works.bib";
      report("citation/unknown-key", span, `no work has the key “${key}”`, hint);
    }
  }
  const known = citations.filter(({ content }) =>
    (parseCitation(content) ?? []).every(({ key }) => keys.includes(key)),
  );
  const style = data.csl === undefined ? undefined : readText(data.csl, input, report);
  return formatReferences(
    works,
    known.map(({ content }) => content),
    data.lang ?? "en",
    style,
  );
}

/** The bibliography files that can be read, with their text. */
function readFiles(data: FrontMatter, input: SourceInput, report: Report): { file: string; text: string }[] {
  return (data.bibliography ?? []).flatMap((file) => {
    const text = readText(file, input, report);
    return text === undefined ? [] : [{ file, text }];
  });
}

function readText(file: string, input: SourceInput, report: Report): string | undefined {
  const probe = input.read(file);
  if (probe.state !== "found") {
    unreadable(file, probe.state === "missing" ? "there is no such file" : probe.why, report);
    return undefined;
  }
  const decoded = decode(probe.bytes);
  if ("text" in decoded) return decoded.text;
  unreadable(file, `line ${decoded.badLine} is not UTF-8`, report);
  return undefined;
}

function unreadable(file: string, why: string, report: Report): void {
  report(
    "bibliography/unreadable",
    lineSpan(1),
    `“${file}” cannot be read: ${why}`,
    "bibliographies are BibTeX (.bib), CSL-JSON (.json) or RIS (.ris) files beside the article",
  );
}
