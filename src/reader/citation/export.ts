import { createRequire } from "node:module";
import { bibtexOf } from "../../markup/bibtex.ts";
import { type CitableWork, citationData, exportData } from "./csl-data.ts";

const require = createRequire(import.meta.url);
type Core = typeof import("@citation-js/core");
let format: Core["plugins"]["output"]["format"] | undefined;

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
  const works = [exportData(work, data)];
  return { bibtex: bibtexOf(works), ris: risOf(works), csl: JSON.stringify([data], null, 2) };
}

/** The library is loaded on the first call, as for BibTeX, and for the same reason without its `Cite`. */
function risOf(works: readonly object[]): string {
  format ??= loadFormat();
  return format("ris", works).trim();
}

function loadFormat(): NonNullable<typeof format> {
  const { plugins } = require("@citation-js/core") as Core;
  require("@citation-js/plugin-ris");
  return plugins.output.format;
}
