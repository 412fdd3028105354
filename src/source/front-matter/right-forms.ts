import type { z } from "zod";
import { suggest } from "../../diagnostics/suggest.ts";
import { readingsOf } from "./dates.ts";
import { idFrom } from "./expert-list.ts";
import { KEYS } from "./keys.ts";
import { languageNamed } from "./language-tags.ts";

/**
 * The hint for an invalid value: the right form itself, made of what was written where it shows what was
 * meant. `path` is that of the key, `value` what it has.
 */
export function rightForm(path: readonly PropertyKey[], value: unknown, issue: z.core.$ZodIssue): string {
  const keys = path.filter((step): step is string => typeof step === "string");
  if (keys.join(".") === "experts.id" && typeof value === "string") return `write id: ${idFrom(value)}`;
  const own = ownHint(keys.join("."), value);
  if (own) return own;
  if (issue.code === "invalid_value") {
    const options = issue.values.map(String);
    const meant = typeof value === "string" ? suggest(value, options) : undefined;
    return `write ${nested(keys, inYaml(meant ?? options[0]!))}`;
  }
  const example = KEYS[keys.join(".")]?.example;
  return example === undefined
    ? `docs/format.md says what “${keys.join(".")}” can be`
    : `write ${nested(keys, example)}`;
}

/** What is meant by a date or a language that is written in words. */
function ownHint(key: string, value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  if (/^(?:date|updated)$/.test(key)) {
    const dates = readingsOf(value);
    if (dates.length > 1) return `write the one that is meant: ${key}: ${dates.join(` or ${key}: `)}`;
    if (/^(?:today|now|last-modified|`r )/i.test(value))
      return `write the day itself, so that the outputs stay the same: ${key}: 2026-03-01`;
  }
  if (key !== "lang") return undefined;
  const meant = languageNamed(value);
  return meant && `did you mean lang: ${meant}?`;
}

/** A word as YAML takes it for text: `16:9` would be a number to some readers. */
function inYaml(word: string): string {
  return word.includes(":") ? `"${word}"` : word;
}

/** `["handout", "paper"]` and `A4` → `handout: { paper: A4 }`. */
function nested(keys: readonly string[], example: string): string {
  const [first = "", ...rest] = keys;
  // A key of a person or a change stands in a list.
  if (rest.length > 0 && /^(?:experts|authors|editors|changes)$/.test(first))
    return `${rest.join(".")}: ${example}`;
  return rest.length === 0 ? `${first}: ${example}` : `${first}: { ${nested(rest, example)} }`;
}
