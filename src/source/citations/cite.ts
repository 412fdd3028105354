import type { Report } from "../../diagnostics/report.ts";
import type { Citation, Reference, References } from "../../model/article.ts";
import type { SourcePlace } from "../../model/span.ts";
import type { SpanOf } from "../front-matter/validate.ts";
import type { FindSpan } from "../references/find-span.ts";
import type { Bibliography } from "./bibliography.ts";
import { reportIncomplete, reportLostLocator, unknownKeys } from "./checks.ts";
import { citationNotes } from "./citation-notes.ts";
import type { FormattedCitation } from "./format-citations.ts";
import { type CitingTokens, type NamedKey, type Occurrence, occurrences } from "./occurrences.ts";
import type { UnknownNames } from "./unknown-names.ts";

/** What is needed to tell where something is wrong. */
export interface Reporting {
  readonly findSpan: FindSpan;
  readonly spanOf: SpanOf;
  readonly report: Report;
}

const NO_REFERENCES: References = { works: [], citations: [] };

/**
 * Formats the citations of a text, each in its token, and the list of works. A note style moves
 * citations into footnotes, so text and footnotes are given back, with the keys that no work has. Reports
 * works that lack what every citation needs, and places in works that the style does not print.
 */
export async function citeWorks(
  given: CitingTokens & { readonly otherNames: ReadonlySet<string> },
  bibliography: Bibliography,
  { findSpan, spanOf, report }: Reporting,
): Promise<CitingTokens & UnknownNames & { readonly references: References }> {
  const { form, works } = bibliography;
  const tokens = form?.style.isNote ? citationNotes(given, works) : given;
  const { citations, names } = occurrences(tokens, given.otherNames, findSpan);
  const unknown: NamedKey[] = [];
  const known = citations.filter((each) => {
    const keys = unknownKeys(each, works, report);
    unknown.push(...keys);
    return keys.length === 0;
  });
  const read = { ...tokens, unknown, names };
  if (!form || works.size === 0) return { ...read, references: NO_REFERENCES };
  reportIncomplete(known, works, report);
  try {
    return { ...read, references: await formatAll(known, bibliography, report) };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const message = `the style cannot be used: ${said.split("\n")[0]!.slice(0, 100)}`;
    report(
      "csl/unusable",
      spanOf(["csl"]),
      message,
      "take the style again from https://www.zotero.org/styles",
    );
    return { ...read, references: NO_REFERENCES };
  }
}

async function formatAll(
  known: readonly Occurrence[],
  { works, places, uncited, form }: Bibliography,
  report: Report,
): Promise<References> {
  const { formatCitations } = await import("./format-citations.ts");
  const asked = known.map(({ meta, note }) => ({ ...meta, note }));
  const formatted = formatCitations(works, asked, uncited, form!);
  const nothing = formatted.citations.findIndex(({ text }) => !/[\p{L}\p{N}]/u.test(text));
  if (nothing >= 0) throw new Error(`it prints nothing for the work “${asked[nothing]!.works[0]!.key}”`);
  const citations = formatted.citations.map((each, index) => settle(each, known[index]!, index, report));
  const listed = formatted.works.map((work) => ({
    ...work,
    ...placed(places.get(work.key)),
    item: works.get(work.key)!,
  }));
  return { works: listed, citations };
}

function placed(place: SourcePlace | undefined): Pick<Reference, "place"> {
  return place ? { place } : {};
}

/** Writes how a citation reads into its token. */
function settle(
  { html, text, authors, locators }: FormattedCitation,
  { meta, spans }: Occurrence,
  index: number,
  report: Report,
): Citation {
  meta.formatted = { html, text, ...(authors ? { authors } : {}) };
  meta.index = index;
  for (const locator of locators) reportLostLocator(locator, text, spans[0]!, report);
  return { keys: [...new Set(meta.works.map(({ key }) => key))], html };
}
