import { createRequire } from "node:module";
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

/**
 * A work in the formats that reference managers read. The library is loaded on the first call: that
 * takes 40 ms, which a build without the reader does not need.
 */
export function exportCitation(work: CitableWork): ExportedCitation {
  Cite ??= loadCite();
  const cite = new Cite(exportData(work));
  const tidy = (text: string) => text.trim().replaceAll("\t", "  ");
  return {
    bibtex: escapeTex(tidy(cite.format("bibtex"))),
    ris: tidy(cite.format("ris")),
    csl: JSON.stringify([citationData(work)], null, 2),
  };
}

/** With what TeX would take for a command written as text, in all fields but addresses. */
function escapeTex(bibtex: string): string {
  return bibtex.replace(/^ +(?!url|howpublished|doi)\w+ = .*$/gm, (field) =>
    field.replace(/(?<!\\)[&%#$_]/g, "\\$&"),
  );
}

function loadCite(): NonNullable<typeof Cite> {
  const core = require("@citation-js/core") as typeof import("@citation-js/core");
  require("@citation-js/plugin-bibtex");
  require("@citation-js/plugin-ris");
  const bibtex = core.plugins.config.get("@bibtex") as { readonly format: Record<string, boolean> };
  // Made of author, year and title, keys would be the same for many answers; and as ASCII, titles in other
  // scripts would be empty.
  Object.assign(bibtex.format, { useIdAsLabel: true, checkLabel: false, asciiOnly: false });
  return core.Cite;
}
