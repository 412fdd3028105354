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
  return escapeTex(format("bibtex", works.map(textFields)).trim().replaceAll("\t", "  "));
}

/** What has a meaning in BibTeX or TeX: a brace without its other one would leave the rest of the file unread. */
const SIGNS: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
};
/** Fields that are no text: addresses, and what tells the kind and the key. */
const NO_TEXT = ["URL", "DOI", "id", "type"];

/** A work with the signs of its texts spelled as commands. */
function textFields(work: object): object {
  return Object.fromEntries(
    Object.entries(work).map(([key, value]) => [key, NO_TEXT.includes(key) ? value : spelled(value)]),
  );
}

function spelled(value: unknown): unknown {
  if (typeof value === "string") return value.replace(/[\\{}^~]/g, (sign) => SIGNS[sign]!);
  if (Array.isArray(value)) return value.map(spelled);
  return typeof value === "object" && value !== null ? textFields(value) : value;
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
