import { createRequire } from "node:module";
import type { CslItem } from "./csl-data.ts";

const require = createRequire(import.meta.url);
let Cite: typeof import("@citation-js/core").Cite | undefined;

/**
 * A work in the formats that reference managers read. The library is loaded on the first call: that
 * takes 40 ms, which a build without the reader does not need.
 */
export function exportCitation(item: CslItem): { readonly bibtex: string; readonly ris: string } {
  Cite ??= loadCite();
  const cite = new Cite(item);
  const tidy = (text: string) => text.trim().replaceAll("\t", "  ");
  return { bibtex: tidy(cite.format("bibtex")), ris: tidy(cite.format("ris")) };
}

function loadCite(): NonNullable<typeof Cite> {
  const core = require("@citation-js/core") as typeof import("@citation-js/core");
  require("@citation-js/plugin-bibtex");
  require("@citation-js/plugin-ris");
  return core.Cite;
}
