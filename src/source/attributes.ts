import type { Report } from "../diagnostics/report.ts";
import { suggest } from "../diagnostics/suggest.ts";
import type { Span } from "../model/span.ts";
import { NO_SLIDE } from "../prose/no-slide.ts";
import type { Attributes } from "../prose/rules/attributes.ts";

/** What may stand in the braces of one kind of thing, besides an id. */
export interface KnownAttributes {
  /** The kind of thing, as in “an attribute of images”. */
  readonly what: string;
  /** Without their full stops. */
  readonly classes: readonly string[];
  readonly values: readonly string[];
  /** What may be written. */
  readonly hint: string;
}

/**
 * Reports classes and keys that nothing is done with (`attribute/unknown`). `spanOf` finds text of the
 * block in the source.
 */
export function reportUnknownAttributes(
  { classes, values }: Attributes,
  known: KnownAttributes,
  spanOf: (needle: string) => Span,
  report: Report,
): void {
  const written = [
    ...classes.filter((name) => !known.classes.includes(name)).map((name) => `.${name}`),
    ...Object.keys(values).filter((key) => !known.values.includes(key)),
  ];
  for (const each of written) reportUnknownAttribute(each, known, spanOf, report);
}

/** What takes the class that keeps something away from the slides. */
const NO_SLIDE_HINT = `write it on a figure, table, formula, diagram or listing: ![Caption](a.png){.${NO_SLIDE}}`;

/** Reports one attribute, as it is written, as unknown. */
export function reportUnknownAttribute(
  written: string,
  known: KnownAttributes,
  spanOf: (needle: string) => Span,
  report: Report,
): void {
  const meant = suggest(written, [...known.classes.map((name) => `.${name}`), ...known.values]);
  const other = written === `.${NO_SLIDE}` ? NO_SLIDE_HINT : known.hint;
  const hint = meant ? `did you mean “${meant}”?` : other;
  report("attribute/unknown", spanOf(written), `“${written}” is not an attribute of ${known.what}`, hint);
}
