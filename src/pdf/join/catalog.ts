import { type AddedStreams, fileSpecification, outputIntent } from "./added-streams.ts";
import { destinationText, joinOutline } from "./join-outline.ts";
import { type NewObjects, pdfText, references } from "./new-objects.ts";
import type { NumberedPrintRun } from "./number-objects.ts";
import type { AttachedSource, PdfFacts } from "./pdf-facts.ts";

/** Writes the page tree, with those of the print runs as its branches (ISO 32000-1, 7.7.3). */
export function addPages(printRuns: readonly NumberedPrintRun[], added: NewObjects): number {
  const kids = printRuns.map(({ root, numberOf }) => numberOf(root));
  const count = printRuns.reduce((sum, { pages }) => sum + pages, 0);
  return added.add(`<</Type/Pages/Count ${count}/Kids[${references(kids)}]>>`);
}

/** What the catalog leads to, by number: the roots of the pages and of the tags, and streams. */
interface Roots extends Pick<AddedStreams, "metadata" | "profile" | "source"> {
  readonly pages: number;
  readonly tags: number | undefined;
}

/** Writes the catalog (ISO 32000-1, 7.7.2), with the outline and the destinations of links. */
export function addCatalog(
  printRuns: readonly NumberedPrintRun[],
  facts: PdfFacts,
  { pages, metadata, profile, source, tags }: Roots,
  added: NewObjects,
): number {
  const { lang, dir } = facts.article.meta;
  const outline = joinOutline(printRuns, added);
  const destinations = joinDestinations(printRuns);
  const isAllTagged = printRuns.every((printRun) => printRun.tags !== undefined);
  const entries = [
    `/Type/Catalog/Pages ${references([pages])}/Metadata ${references([metadata])}`,
    `/Lang${pdfText(lang)}/ViewerPreferences<</DisplayDocTitle true${dir === "rtl" ? "/Direction/R2L" : ""}>>`,
    `/OutputIntents[${references([added.add(outputIntent(profile))])}]`,
    `/PageLayout/${pageLayout(printRuns, facts)}`,
    // Viewers show the printed page numbers.
    "/PageLabels<</Nums[0<</S/D>>]>>",
    tags === undefined ? "" : `/MarkInfo<</Marked ${isAllTagged}>>/StructTreeRoot ${references([tags])}`,
    outline === undefined ? "" : `/Outlines ${references([outline])}/PageMode/UseOutlines`,
    destinations === "" ? "" : `/Dests ${references([added.add(`<<${destinations}>>`)])}`,
    facts.source && source !== undefined ? attached(facts.source, source, added) : "",
  ];
  return added.add(`<<${entries.join("")}>>`);
}

/**
 * How viewers show the pages at first (ISO 32000-1, 7.7.2). Of a book, the first page stands alone; viewers
 * turn that round by themselves where it is read from right to left.
 */
function pageLayout(printRuns: readonly NumberedPrintRun[], { spreads }: PdfFacts): string {
  const pages = printRuns.reduce((sum, printRun) => sum + printRun.pages, 0);
  return spreads && pages > 1 ? "TwoPageRight" : "SinglePage";
}

/** The entries that name the attached source. `stream` is its number. */
function attached(source: AttachedSource, stream: number, added: NewObjects): string {
  const file = references([added.add(fileSpecification(source, stream))]);
  return `/AF[${file}]/Names<</EmbeddedFiles<</Names[${pdfText(source.name)}${file}]>>>>`;
}

/** The destinations of links, sorted by name. Of several with the same name, the first counts. */
function joinDestinations(printRuns: readonly NumberedPrintRun[]): string {
  const all = new Map<string, string>();
  for (const { destinations, numberOf } of printRuns) {
    for (const [name, destination] of destinations) {
      if (!all.has(name)) all.set(name, destinationText(destination, numberOf));
    }
  }
  const sorted = [...all].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([name, destination]) => name + destination).join("");
}
