import type { Report } from "../../diagnostics/report.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import type { References } from "../../model/article.ts";
import type { Span } from "../../model/span.ts";
import { parseCitation } from "../../prose/rules/citation.ts";
import { decode } from "../decode.ts";
import type { FrontMatter } from "../front-matter/schema.ts";
import type { SpanOf } from "../front-matter/validate.ts";
import type { SourceInput } from "../input.ts";
import type { CitationUse } from "./inlines.ts";

const KINDS = "bibliographies are BibTeX (.bib), CSL-JSON (.json) or RIS (.ris) files beside the article";

const NO_REFERENCES: References = { works: [], citations: new Map() };

/**
 * Reads the bibliographies that the front matter names (BibTeX, CSL-JSON or RIS) and formats what
 * the article cites. Reports files that cannot be read and keys that no file has. The processor
 * is loaded only for an article that cites or names a bibliography.
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
  const fault = (file: string, span: Span, why: string) =>
    report("bibliography/unreadable", span, `“${file}” cannot be read: ${why}`, KINDS);
  const works = (data.bibliography ?? []).flatMap((file, index) => {
    const span = spanOf(["bibliography", index]);
    const text = readText(file, input, (why) => fault(file, span, why));
    return text === undefined ? [] : loadWorks(text, (why) => fault(file, span, why));
  });
  const keys = new Set(works.map(({ id }) => id));
  for (const { content, span } of citations) {
    for (const { key } of parseCitation(content) ?? []) {
      if (keys.has(key)) continue;
      const meant = suggest(key, [...keys]);
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
    (parseCitation(content) ?? []).every(({ key }) => keys.has(key)),
  );
  const { csl } = data;
  const style =
    csl === undefined ? undefined : readText(csl, input, (why) => fault(csl, spanOf(["csl"]), why));
  return formatReferences(
    works,
    known.map(({ content }) => content),
    data.lang ?? "en",
    style,
  );
}

/** The text of a file beside the article; `fault` hears why there is none. */
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
