import type Token from "markdown-it/lib/token.mjs";
import type { Report } from "../../diagnostics/report.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import type { Span } from "../../model/span.ts";
import { knownLanguages } from "../../prose/listings/highlight.ts";
import { LISTING_KEYS, type Listing, listingOf } from "../../prose/listings/listing.ts";
import { NO_SLIDE } from "../../prose/no-slide.ts";
import { lineOf } from "../../prose/tokens.ts";
import { type KnownAttributes, reportUnknownAttribute } from "../attributes.ts";
import type { FindSpan } from "../references/find-span.ts";

const CODE: KnownAttributes = {
  what: "code",
  classes: ["numbered", "numberLines", "unnumbered", NO_SLIDE],
  values: LISTING_KEYS,
  hint: 'code takes a language and {#id caption="…" .numbered .no-slide hl="2,4-6"}',
};

/** Languages that are known, or that are plain text by purpose. */
let known: ReadonlySet<string> | undefined;
const PLAIN = [
  "",
  "text",
  "txt",
  "plain",
  "plaintext",
  "console",
  "none",
  "output",
  "log",
  "math",
  "mermaid",
];

/**
 * Reports what fences say that is not understood: attributes, lines that the code does not have, names of
 * languages that are probably misspelt, and the options of chunks, whose code is only shown.
 */
export function readListings(tokens: readonly Token[], findSpan: FindSpan, report: Report): void {
  for (const token of tokens) {
    const listing = listingOf(token);
    if (!listing) continue;
    const line = lineOf(token);
    const spanOf = (needle: string) => findSpan(needle, line, line);
    for (const written of listing.unknown) reportUnknownAttribute(written, CODE, spanOf, report);
    reportLines(token.content, listing, spanOf, report);
    reportLanguage(listing, spanOf, report);
    if (listing.isChunk) reportChunk(listing, spanOf, report);
  }
}

function reportLines(code: string, listing: Listing, spanOf: (needle: string) => Span, report: Report): void {
  const { groups, invalidLines } = listing;
  const count = code.replace(/\n$/, "").split("\n").length;
  const beyond = groups.flat().filter(([, to]) => to > count);
  const written = beyond.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`));
  for (const piece of [...invalidLines, ...written]) {
    const message = `“${piece}” are no lines of this code, which has “${count}”`;
    const hint = `count lines from 1: hl="2,4-6"; in groups for a talk: hl="1|3-4"`;
    report("attribute/invalid", spanOf(piece), message, hint);
  }
}

function isKnown(language: string): boolean {
  if (PLAIN.includes(language)) return true;
  known ??= new Set(knownLanguages());
  return known.has(language);
}

function reportLanguage({ language }: Listing, spanOf: (needle: string) => Span, report: Report): void {
  if (isKnown(language)) return;
  const meant =
    language.length > 3
      ? suggest(
          language,
          [...known!].filter((name) => name.length > 3),
        )
      : undefined;
  if (meant === undefined) return;
  const message = `no language is called “${language}”, so this code has no colours`;
  report("code/language", spanOf(language), message, `did you mean “${meant}”?`);
}

function reportChunk({ language, options }: Listing, spanOf: (needle: string) => Span, report: Report): void {
  // Another word in braces is a directive of another dialect, which is told elsewhere.
  if (!isKnown(language) || language === "mermaid") return;
  const left = options.length > 0 ? " and its options are left out" : "";
  const message = `the code in {“${language}”} is shown, not run${left}`;
  report("code/chunk", spanOf(language), message, `write \`\`\`${language} for code that is only shown`);
}
