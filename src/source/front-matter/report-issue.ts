import { type Document, isMap, isScalar } from "yaml";
import type { z } from "zod";
import type { Report } from "../../diagnostics/report.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import { foreignKey } from "./foreign-keys.ts";
import type { SpanOf } from "./key-spans.ts";
import { rightForm } from "./right-forms.ts";
import { knownKeys } from "./schema.ts";
import { quoteHint } from "./yaml-faults.ts";

/** What is known of front matter while its faults are reported. */
export interface Reading {
  readonly document: Document;
  readonly value: Readonly<Record<string, unknown>>;
  readonly spanOf: SpanOf;
  readonly report: Report;
  /** Whose keys they are: `root` is one of `triptych.yaml` only. */
  readonly of: "article" | "site";
}

/** Reports an unknown key, a key of another tool or an invalid value, with its right form. */
export function reportIssue(issue: z.core.$ZodIssue, reading: Reading): void {
  const { value, spanOf, report } = reading;
  const unknown = unknownKeysIn(issue);
  for (const key of unknown) reportUnknownKey(key, issue.path, reading);
  if (unknown.length > 0) return;
  const name = pathText(issue.path);
  const hint = rightForm(issue.path, valueAt(value, issue.path), issue);
  report("front-matter/invalid", spanOf(issue.path), `“${name}” ${expectation(issue)}`, hint);
}

/** The unknown keys of a group of keys, which may be one of the forms that a value can have. */
function unknownKeysIn(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code === "unrecognized_keys") return issue.keys;
  return issue.code === "invalid_union" ? [...new Set(issue.errors.flat().flatMap(unknownKeysIn))] : [];
}

function reportUnknownKey(key: string, path: readonly PropertyKey[], reading: Reading): void {
  const { document, spanOf, report } = reading;
  const span = spanOf([...path, key]);
  const before = keyBeforeComma(document, path, key);
  if (before) {
    const message = `the value of “${before.key}” has a comma in it`;
    report("front-matter/invalid", span, message, quoteHint(before.key, `${before.value}, ${key}`));
    return;
  }
  const known = knownKeys(path, reading.of);
  const meant = suggest(key, known);
  const foreign = path.length === 0 ? foreignKey(key) : undefined;
  if (foreign) {
    const message = `“${key}” is a key of ${foreign.tools} and says nothing to Triptych`;
    report("front-matter/other-tool", span, message, foreign.instead);
    return;
  }
  const where = path.length > 0 ? ` in “${pathText(path)}”` : "";
  const hint = meant ? `did you mean “${meant}”?` : `the known keys are ${known.join(", ")}`;
  report("front-matter/unknown-key", span, `unknown key “${key}”${where}`, hint);
}

/** The key whose value goes on in what is read as another key: `{ affiliation: MIT, Boston }`. */
function keyBeforeComma(
  document: Document,
  path: readonly PropertyKey[],
  key: string,
): { readonly key: string; readonly value: string } | undefined {
  const group = path.length === 0 ? document.contents : document.getIn([...path], true);
  if (!isMap(group) || !group.flow) return undefined;
  const index = group.items.findIndex((item) => isScalar(item.key) && item.key.value === key);
  const before = group.items[index - 1];
  const own = group.items[index]?.value;
  const isAlone = own === null || own === undefined || (isScalar(own) && own.value === null);
  if (!isAlone || !before || !isScalar(before.key) || !isScalar(before.value)) return undefined;
  return { key: String(before.key.value), value: String(before.value.value) };
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((held, step) => (held as Record<PropertyKey, unknown> | undefined)?.[step], value);
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step + 1}]` : String(step)))
    .join(".")
    .replaceAll(".[", "[");
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** What is wrong with a value, in words for people who are no programmers. */
function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_value":
      return `must be one of ${issue.values.join(", ")}`;
    case "invalid_type":
      return issue.message.endsWith("received undefined")
        ? "is missing"
        : `must be ${TYPE_NAMES[issue.expected] ?? issue.expected}`;
    case "invalid_format":
      return issue.format === "date" ? "must be a date, YYYY-MM-DD" : lowerFirst(issue.message);
    case "invalid_union":
      return "has the wrong form";
    case "too_big":
      return `must be at most ${issue.maximum}`;
    case "too_small":
      return issue.origin === "number" ? `must be more than ${issue.minimum}` : "must not be empty";
    default:
      return lowerFirst(issue.message);
  }
}

/** Types of values in everyday words. */
const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  array: "a list: [a, b]",
  object: "a group of keys: { key: value }",
  boolean: "true or false",
};
