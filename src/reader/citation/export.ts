import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import type { CslItem } from "./csl-data.ts";

/** A work in the formats that reference managers read. */
export function exportCitation(item: CslItem): { readonly bibtex: string; readonly ris: string } {
  const cite = new Cite(item);
  const tidy = (text: string) => text.trim().replaceAll("\t", "  ");
  return { bibtex: tidy(cite.format("bibtex")), ris: tidy(cite.format("ris")) };
}
