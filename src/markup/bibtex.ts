import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
let Cite: typeof import("@citation-js/core").Cite | undefined;

/**
 * Works, given as CSL-JSON, as BibTeX in UTF-8, each under its `id`, which must be safe as a key. The library is
 * loaded on the first call: that takes 40 ms, which not every build needs.
 */
export function bibtexOf(works: readonly object[]): string {
  Cite ??= loadCite();
  return escapeTex(new Cite(works).format("bibtex").trim().replaceAll("\t", "  "));
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
  const { format } = core.plugins.config.get("@bibtex") as { readonly format: Record<string, boolean> };
  // Made of author, year and title, keys would be the same for many answers, and hyphens would be taken out of
  // them. As ASCII, titles in other scripts would be empty.
  Object.assign(format, { useIdAsLabel: true, checkLabel: false, asciiOnly: false });
  return core.Cite;
}
