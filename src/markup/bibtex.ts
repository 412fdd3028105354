import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
type Core = typeof import("@citation-js/core");
let format: Core["plugins"]["output"]["format"] | undefined;

/**
 * Works, given as CSL-JSON, as BibTeX in UTF-8, each under its `id`, which must be safe as a key. The library is
 * loaded on the first call: that takes 40 ms, which not every build needs. Its `Cite` is left out: it would find
 * out for each work again that it is CSL-JSON, which takes longer than writing it.
 */
export function bibtexOf(works: readonly object[]): string {
  format ??= loadFormat();
  return escapeTex(format("bibtex", works).trim().replaceAll("\t", "  "));
}

/** With what TeX would take for a command written as text, in all fields but addresses. */
function escapeTex(bibtex: string): string {
  return bibtex.replace(/^ +(?!url|howpublished|doi)\w+ = .*$/gm, (field) =>
    field.replace(/(?<!\\)[&%#$_]/g, "\\$&"),
  );
}

function loadFormat(): NonNullable<typeof format> {
  const { plugins } = require("@citation-js/core") as Core;
  require("@citation-js/plugin-bibtex");
  const settings = plugins.config.get("@bibtex") as { readonly format: Record<string, boolean> };
  // Made of author, year and title, keys would be the same for many answers, and hyphens would be taken out of
  // them. As ASCII, titles in other scripts would be empty.
  Object.assign(settings.format, { useIdAsLabel: true, checkLabel: false, asciiOnly: false });
  return plugins.output.format;
}
