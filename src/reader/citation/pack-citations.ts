import { packText } from "../packed/pack-text.ts";
import { citationKnown } from "./citation-known.ts";
import type { ExportedCitation } from "./export.ts";

/** What browsers unpack: by the name of each citation its BibTeX, RIS and CSL-JSON. */
export type PackedCitations = Readonly<Record<string, readonly [bibtex: string, ris: string, csl: string]>>;

/**
 * The formats of all citations of a page in one text: they are long, much alike, and seldom wanted. Compressed,
 * so that pages from disk, which cannot load a file, have them as well.
 */
export function packCitations(
  citations: readonly (ExportedCitation & { readonly name: string; readonly text: string })[],
): string {
  const byName: PackedCitations = Object.fromEntries(
    citations.map(({ name, bibtex, ris, csl }) => [name, [bibtex, ris, csl]]),
  );
  return packText(JSON.stringify(byName), citationKnown(citations.map(({ text }) => text)));
}
