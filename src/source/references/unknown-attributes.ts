import type { Report } from "../../diagnostics/report.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import type { Span } from "../../model/span.ts";
import type { Attributes } from "../../prose/rules/attributes.ts";

/** The attributes that something takes besides an id. */
export interface KnownAttributes {
  readonly classes: readonly string[];
  readonly values: readonly string[];
  /** What it is, in the plural, and what it takes: for messages. */
  readonly things: string;
  readonly hint: string;
}

/** Reports each attribute that is not known. `spanOf` finds text in the source. */
export function reportUnknown(
  { classes, values }: Attributes,
  known: KnownAttributes,
  spanOf: (needle: string) => Span,
  report: Report,
): void {
  const unknown = (written: string, name: string, candidates: readonly string[]) => {
    const meant = suggest(name, candidates);
    const hint = meant ? `did you mean “${meant}”?` : known.hint;
    report("attribute/unknown", spanOf(written), `${known.things} have no attribute “${written}”`, hint);
  };
  for (const name of classes) if (!known.classes.includes(name)) unknown(`.${name}`, name, known.classes);
  for (const key of Object.keys(values)) if (!known.values.includes(key)) unknown(key, key, known.values);
}
