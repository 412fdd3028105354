import type { Report } from "../../diagnostics/report.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import type { Bibliography } from "./bibliography.ts";
import type { NamedKey } from "./occurrences.ts";

/** What stands behind an `@` and is the key of no work. */
export interface UnknownNames {
  /** In citations. */
  readonly unknown: readonly NamedKey[];
  /** In the text, where it may also be the name of an account. */
  readonly names: readonly NamedKey[];
}

/** The most words that are compared with all keys: each comparison takes time. */
const MOST_COMPARED = 200;

/**
 * Reports the keys of citations that no work has, and words with an `@` that are text, but nearly the key
 * of a work, or an id of the article. `ids` holds the ids.
 */
export function reportUnknownNames(
  { unknown, names }: UnknownNames,
  { works, broken, files, unreadable }: Bibliography,
  ids: { has(id: string): boolean },
  report: Report,
): void {
  const nearKey = nearKeyFinder([...works.keys()]);
  const hintFor = (key: string) => {
    const place = broken.get(key);
    if (place) return `its entry cannot be read: ${place}`;
    if (ids.has(key)) return `to refer to what has this id in the article, write [](#${key})`;
    const meant = nearKey(key);
    if (meant) return `did you mean “@${meant}”?`;
    if (unreadable.length > 0) return `the key may be in ${unreadable.join(", ")}, which cannot be read`;
    if (files.length > 0) return `add it to ${files.join(", ")}`;
    return "name a bibliography in the front matter: bibliography: works.bib";
  };
  for (const { key, span } of unknown)
    report("citation/unknown-key", span, `no work has the key “${key}”`, hintFor(key));
  for (const { key, span } of names) {
    const account = `for the name of an account, put a backslash before it: \\@${key}`;
    if (ids.has(key)) {
      const message = `“@${key}” is printed as it is, although something in the article has this id`;
      report("link/bare-id", span, message, `to refer to it, write [](#${key}); ${account}`);
      continue;
    }
    const meant = nearKey(key);
    if (meant) {
      const message = `“@${key}” is printed as it is: no work has this key`;
      report("citation/near-key", span, message, `to cite, write @${meant}; ${account}`);
    }
  }
}

/** A finder of near keys. It compares each word once, and only so many words. */
function nearKeyFinder(keys: readonly string[]): (word: string) => string | undefined {
  const found = new Map<string, string | undefined>();
  return (word) => {
    if (!found.has(word) && found.size < MOST_COMPARED) found.set(word, suggest(word, keys));
    return found.get(word);
  };
}
