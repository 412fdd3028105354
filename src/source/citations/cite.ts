import type { Report } from "../../diagnostics/report.ts";
import type { Citation, References } from "../../model/article.ts";
import type { SpanOf } from "../front-matter/validate.ts";
import type { FindSpan } from "../references/find-span.ts";
import type { Bibliography } from "./bibliography.ts";
import { checkKeys, nearKeyFinder, reportIncomplete, reportLostLocator, reportNearKeys } from "./checks.ts";
import { citationNotes } from "./citation-notes.ts";
import type { FormattedCitation } from "./format-citations.ts";
import { type CitingTokens, type Occurrence, occurrences } from "./occurrences.ts";

/** What is needed to tell where something is wrong. */
export interface Reporting {
  readonly findSpan: FindSpan;
  readonly spanOf: SpanOf;
  readonly report: Report;
}

const NO_REFERENCES: References = { works: [], citations: [] };

/**
 * Formats the citations of a text, each in its token, and the list of works. A note style moves
 * citations into footnotes, so text and footnotes are given back. Reports keys that no work has, words
 * that are nearly a key, works that lack what every citation needs, and places in works that the style
 * does not print.
 */
export async function citeWorks(
  given: CitingTokens,
  bibliography: Bibliography,
  { findSpan, spanOf, report }: Reporting,
): Promise<CitingTokens & { readonly references: References }> {
  const { form, works } = bibliography;
  const tokens = form?.style.isNote ? citationNotes(given, works) : given;
  const { citations, others } = occurrences(tokens, findSpan);
  const nearKey = nearKeyFinder([...works.keys()]);
  const known = citations.filter((each) => checkKeys(each, bibliography, nearKey, report));
  if (!form || works.size === 0) return { ...tokens, references: NO_REFERENCES };
  reportNearKeys(others, works, nearKey, report);
  reportIncomplete(known, works, report);
  try {
    return { ...tokens, references: await formatAll(known, bibliography, report) };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const message = `the style cannot be used: ${said.split("\n")[0]!.slice(0, 100)}`;
    report(
      "csl/unusable",
      spanOf(["csl"]),
      message,
      "take the style again from https://www.zotero.org/styles",
    );
    return { ...tokens, references: NO_REFERENCES };
  }
}

async function formatAll(
  known: readonly Occurrence[],
  { works, uncited, form }: Bibliography,
  report: Report,
): Promise<References> {
  const { formatCitations } = await import("./format-citations.ts");
  const asked = known.map(({ meta, note }) => ({ ...meta, note }));
  const formatted = formatCitations(works, asked, uncited, form!);
  const nothing = formatted.citations.findIndex(({ text }) => !/[\p{L}\p{N}]/u.test(text));
  if (nothing >= 0) throw new Error(`it prints nothing for the work “${asked[nothing]!.works[0]!.key}”`);
  const citations = formatted.citations.map((each, index) => settle(each, known[index]!, index, report));
  return { works: formatted.works, citations };
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
