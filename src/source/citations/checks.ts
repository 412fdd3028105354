import type { Report } from "../../diagnostics/report.ts";
import type { Span } from "../../model/span.ts";
import { keysIn } from "../../prose/citation-syntax.ts";
import type { NamedKey, Occurrence } from "./occurrences.ts";
import type { Work } from "./work.ts";

/** The keys of a citation that no work has. Reports two keys without a semicolon between them. */
export function unknownKeys(
  { meta, spans }: Occurrence,
  works: ReadonlyMap<string, Work>,
  report: Report,
): readonly NamedKey[] {
  meta.works.forEach(({ prefix, suffix }, index) => {
    const [second] = keysIn(`${prefix} ${suffix}`);
    if (second === undefined) return;
    const message = `“@${second}” stands beside another key and is printed as it is`;
    report("citation/no-semicolon", spans[index]!, message, `put a semicolon between works: ; @${second}`);
  });
  return meta.works.flatMap(({ key }, index) => (works.has(key) ? [] : [{ key, span: spans[index]! }]));
}

/** Reports works that are cited and lack a title, an author or a year: once each, where they are first cited. */
export function reportIncomplete(
  citations: readonly Occurrence[],
  works: ReadonlyMap<string, Work>,
  report: Report,
): void {
  const told = new Set<string>();
  for (const { meta, spans } of citations) {
    for (const [index, { key }] of meta.works.entries()) {
      if (told.has(key)) continue;
      told.add(key);
      const missing = missingIn(works.get(key)!);
      if (missing.length === 0) continue;
      const message = `the work “${key}” has no ${missing.join(" and no ")}`;
      report(
        "bibliography/incomplete",
        spans[index]!,
        message,
        "add it to the work's entry in the bibliography",
      );
    }
  }
}

function missingIn(work: Work): readonly string[] {
  const has = (...fields: readonly string[]) =>
    fields.some((field) => work[field] !== undefined && work[field] !== "");
  return [
    ...(has("title") ? [] : ["title"]),
    ...(has("author", "editor", "translator", "director", "container-title", "publisher", "URL")
      ? []
      : ["author"]),
    ...(has("issued", "status", "original-date", "accessed") ? [] : ["year"]),
  ];
}

/**
 * Reports a place in a work, `p. 4`, that its citation as it reads does not name. Styles write ranges in
 * their own way, so only the start of a place is looked for.
 */
export function reportLostLocator(locator: string, text: string, span: Span, report: Report): void {
  const start = /[\p{L}\p{N}]+/u.exec(locator)?.[0];
  if (start === undefined || text.includes(start)) return;
  const hint = "write it into the sentence, or choose a style that names places";
  report("citation/no-locator", span, `the style does not print the place “${locator}” in a work`, hint);
}
