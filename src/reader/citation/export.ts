import { bibtexOf } from "../../markup/bibtex.ts";
import { type CitableWork, citationData, exportData } from "./csl-data.ts";
import { risOf } from "./ris.ts";

/** A work in the formats that reference managers read. */
export interface ExportedCitation {
  readonly bibtex: string;
  readonly ris: string;
  /** CSL-JSON: a list with one work. */
  readonly csl: string;
}

/** A work in the formats that reference managers read. */
export function exportCitation(work: CitableWork): ExportedCitation {
  const data = citationData(work);
  return {
    bibtex: bibtexOf([exportData(work, data)]),
    ris: risOf(work),
    csl: JSON.stringify([data], null, 2),
  };
}
