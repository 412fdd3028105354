import { createRequire } from "node:module";
import { bibtexOf } from "../../markup/bibtex.ts";
import { type CitableWork, citationData, exportData } from "./csl-data.ts";

const require = createRequire(import.meta.url);
let Cite: typeof import("@citation-js/core").Cite | undefined;

/** A work in the formats that reference managers read. */
export interface ExportedCitation {
  readonly bibtex: string;
  readonly ris: string;
  /** CSL-JSON: a list with one work. */
  readonly csl: string;
}

/** A work in the formats that reference managers read. */
export function exportCitation(work: CitableWork): ExportedCitation {
  const data = exportData(work);
  return {
    bibtex: bibtexOf([data]),
    ris: risOf(data),
    csl: JSON.stringify([citationData(work)], null, 2),
  };
}

/** The library is loaded on the first call, as for BibTeX. */
function risOf(data: object): string {
  Cite ??= loadCite();
  return new Cite(data).format("ris").trim();
}

function loadCite(): NonNullable<typeof Cite> {
  const core = require("@citation-js/core") as typeof import("@citation-js/core");
  require("@citation-js/plugin-ris");
  return core.Cite;
}
