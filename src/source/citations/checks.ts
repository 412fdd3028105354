import type { Report } from "../../diagnostics/report.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import type { Span } from "../../model/span.ts";
import { isCrossReference, keysIn } from "../../prose/citation-syntax.ts";
import type { Bibliography } from "./bibliography.ts";
import type { Occurrence, TextWithAt } from "./occurrences.ts";
import type { Work } from "./work.ts";

/** The most unknown keys that are compared with all keys: each comparison takes time. */
const MOST_COMPARED = 200;

/** Finds the key that was probably meant by another word. */
export type NearKey = (word: string) => string | undefined;

/** A finder of near keys. It compares each word once, and only so many words. */
export function nearKeyFinder(keys: readonly string[]): NearKey {
  const found = new Map<string, string | undefined>();
  return (word) => {
    if (!found.has(word) && found.size < MOST_COMPARED) found.set(word, suggest(word, keys));
    return found.get(word);
  };
}

/** Whether a work has each key of a citation; reports the keys that none has, and two keys without a semicolon. */
export function checkKeys(
  { meta, spans }: Occurrence,
  bibliography: Bibliography,
  nearKey: NearKey,
  report: Report,
): boolean {
  const { works, broken, files } = bibliography;
  const unknown = meta.works.flatMap(({ key }, index) =>
    works.has(key) ? [] : [{ key, span: spans[index]! }],
  );
  for (const { key, span } of unknown) {
    const meant = nearKey(key);
    const place = broken.get(key);
    const hint = place
      ? `its entry cannot be read: ${place}`
      : meant
        ? `did you mean “@${meant}”?`
        : files.length > 0
          ? `add it to ${files.join(", ")}`
          : "name a bibliography in the front matter: bibliography: works.bib";
    report("citation/unknown-key", span, `no work has the key “${key}”`, hint);
  }
  meta.works.forEach(({ prefix, suffix }, index) => {
    const [second] = keysIn(`${prefix} ${suffix}`);
    if (second === undefined) return;
    const message = `“@${second}” stands beside another key and is printed as it is`;
    report("citation/no-semicolon", spans[index]!, message, `put a semicolon between works: ; @${second}`);
  });
  return unknown.length === 0;
}

/** Reports words with an `@` that are text, but nearly the key of a work. */
export function reportNearKeys(
  texts: readonly TextWithAt[],
  works: ReadonlyMap<string, Work>,
  nearKey: NearKey,
  report: Report,
): void {
  const told = new Set<string>();
  for (const { text, spanOf } of texts) {
    for (const key of keysIn(text)) {
      if (works.has(key) || told.has(key) || isCrossReference(key)) continue;
      told.add(key);
      const meant = nearKey(key);
      const hint = `to cite, write @${meant}; for the name of an account, put a backslash before it: \\@${key}`;
      if (meant)
        report(
          "citation/near-key",
          spanOf(`@${key}`),
          `“@${key}” is printed as it is: no work has this key`,
          hint,
        );
    }
  }
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
