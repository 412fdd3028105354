import { type PDFDict, PDFName } from "@cantoo/pdf-lib";
import { nameOf } from "./objects.ts";

/** The structure types that ISO 32000-1, 14.8.4 knows. */
export const STANDARD_TYPES: ReadonlySet<string> = new Set(
  (
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 " +
    "L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot " +
    "Ruby RB RT RP Warichu WT WP Figure Formula Form"
  ).split(" "),
);

/** What a type stands for: a standard type, nothing that is known, or itself again. */
export type Mapped = string | "unmapped" | "circular";

/** Follows the role map (ISO 32000-1, 14.7.3) from a type to a standard one. */
export function standardType(type: string, roles: PDFDict | undefined): Mapped {
  const seen = new Set<string>();
  let at: string | undefined = type;
  while (at !== undefined && !STANDARD_TYPES.has(at)) {
    if (seen.has(at)) return "circular";
    seen.add(at);
    at = nameOf(roles?.get(PDFName.of(at)));
  }
  return at ?? "unmapped";
}

/** Whether following the role map from a type, standard or not, ends where it began. */
export function isCircular(type: string, roles: PDFDict | undefined): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = type; at !== undefined; at = nameOf(roles?.get(PDFName.of(at)))) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}
