import type { Report } from "../diagnostics/report.ts";
import { suggest } from "../diagnostics/suggest.ts";
import type { Span } from "../model/span.ts";
import type { Attributes } from "../prose/rules/attributes.ts";

/** What may stand in the braces of one kind of thing, besides an id. */
export interface KnownAttributes {
  /** The kind of thing in the plural: `images`. */
  readonly what: string;
  readonly classes: readonly string[];
  readonly values: readonly string[];
  /** What may be written. */
  readonly hint: string;
}

/** Reports classes and keys that nothing is done with. `spanOf` finds text of the block in the source. */
export function reportUnknownAttributes(
  { classes, values }: Attributes,
  known: KnownAttributes,
  spanOf: (needle: string) => Span,
  report: Report,
): void {
  const unknown = (written: string, name: string, all: readonly string[]) => {
    const meant = suggest(name, all);
    const hint = meant ? `did you mean “${meant}”?` : known.hint;
    report("attribute/unknown", spanOf(written), `${known.what} have no attribute “${written}”`, hint);
  };
  for (const name of classes) if (!known.classes.includes(name)) unknown(`.${name}`, name, known.classes);
  for (const key of Object.keys(values)) if (!known.values.includes(key)) unknown(key, key, known.values);
}
