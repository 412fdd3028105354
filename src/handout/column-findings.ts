import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { reporter } from "../diagnostics/report.ts";
import type { Article } from "../model/article.ts";
import type { Variant } from "../model/meta.ts";
import { lineSpan } from "../model/span.ts";

/** Variants that print sheets in place of the text, which is what stands in columns. */
const WITHOUT_COLUMNS: readonly Variant[] = ["notes", "cornell", "cloze"];

/** Tells of an article that asks for two columns in a variant that has none (`handout/columns`). */
export function columnFindings({ meta, places }: Article): readonly Diagnostic[] {
  const { variant, columns } = meta.handout;
  if (columns === 1 || !WITHOUT_COLUMNS.includes(variant)) return [];
  const found: Diagnostic[] = [];
  const message = `the variant ${variant} has no text in columns, so columns: ${columns} has no effect`;
  const { file, line } = places.columns;
  reporter(file, found)(
    "handout/columns",
    lineSpan(line),
    message,
    "remove columns, or choose full or guided",
  );
  return found;
}
