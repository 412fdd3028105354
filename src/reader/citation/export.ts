import { createRequire } from "node:module";
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

/**
 * A work in the formats that reference managers read. The library is loaded on the first call: that
 * takes 40 ms, which a build without the reader does not need.
 */
export function exportCitation(work: CitableWork): ExportedCitation {
  format ??= loadFormat();
  const data = citationData(work);
  const works = [exportData(work, data)];
  const tidy = (text: string) => text.trim().replaceAll("\t", "  ");
  return {
    bibtex: tidy(format("bibtex", works)),
    ris: tidy(format("ris", works)),
    csl: JSON.stringify([data], null, 2),
  };
}

/** The library's formats without its `Cite`, which would find out three times that our data is CSL-JSON, and tidy it. */
function loadFormat(): NonNullable<typeof format> {
  const { plugins } = require("@citation-js/core") as Core;
  require("@citation-js/plugin-bibtex");
  require("@citation-js/plugin-ris");
  return plugins.output.format;
}
