import { type Document, isMap, isPair, isScalar, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import type { Report } from "../../diagnostics/report.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import { lineSpan, type Span } from "../../model/span.ts";
import { foreignKey } from "./foreign-keys.ts";
import { withPlainMeanings } from "./plain-meanings.ts";
import { rightForm } from "./right-forms.ts";
import { type FrontMatter, frontMatter, knownKeys } from "./schema.ts";
import { quoteHint, reportYamlFaults } from "./yaml-faults.ts";

/** The span of the value at a path, e.g. `["experts", 1]`. */
export type SpanOf = (path: readonly PropertyKey[]) => Span;

/** The valid part of the front matter, and the span of each key for messages. */
export interface FrontMatterValues {
  readonly data: FrontMatter;
  readonly spanOf: SpanOf;
}

/**
 * Reads YAML and checks it against the schema, after values that can mean one thing only were taken as
 * that. Reports syntax errors, unknown keys (with the key that was probably meant), keys of other tools
 * and invalid values, each at its line. The result has only what is valid.
 */
export function validateFrontMatter(yaml: string, report: Report): FrontMatterValues {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false });
  reportYamlFaults(yaml, document.errors, counter, report);
  const spanIn = (path: readonly PropertyKey[]) => spanInDocument(document, counter, path);
  const isReadable = document.errors.every(({ code }) => code === "DUPLICATE_KEY");
  const written = isReadable ? plainValue(document, report) : undefined;
  if (!written) return { data: {}, spanOf: spanIn };
  const { value, writtenAt } = withPlainMeanings(written);
  const spanOf: SpanOf = (path) => spanIn(writtenPath(path, writtenAt));
  reportComments(document, spanOf, report);
  const parsed = frontMatter.safeParse(value);
  if (parsed.success) return { data: parsed.data, spanOf };
  const { issues } = parsed.error;
  for (const issue of issues) reportIssue(issue, { document, value, spanOf, report });
  return { data: validPart(value, issues), spanOf };
}

/** The keys and values of a document; reports one that is no group of keys. */
function plainValue(document: Document, report: Report): Record<string, unknown> | undefined {
  try {
    const value: unknown = document.toJS() ?? {};
    if (typeof value === "object" && !Array.isArray(value)) return value as Record<string, unknown>;
    const hint = "write lines of the form key: value between the --- lines";
    report("front-matter/invalid", lineSpan(1), "the front matter is not a list of keys", hint);
  } catch (error) {
    // `*word` refers to a value that was named before, and there is none, or there are far too many.
    const name = /: (\S+)$/.exec(String(error))?.[1] ?? "…";
    const hint = `put the value in quotes: "*${name}"`;
    report(
      "front-matter/invalid",
      lineSpan(1),
      `a value begins with “*${name}”, which means something else`,
      hint,
    );
  }
  return undefined;
}

/** Where a key was written, which may be under another name. */
function writtenPath(
  path: readonly PropertyKey[],
  writtenAt: ReadonlyMap<string, readonly string[]>,
): readonly PropertyKey[] {
  for (const length of [2, 1]) {
    const at = writtenAt.get(path.slice(0, length).map(String).join("."));
    if (at) return [...at, ...path.slice(length)];
  }
  return path;
}

/** Keys whose text may well have a # in it. */
const TEXTS = ["title", "subtitle", "description"];

/** Tells of text that YAML takes for a comment: `title: Is C # a language?`. */
function reportComments(document: Document, spanOf: SpanOf, report: Report): void {
  if (!isMap(document.contents)) return;
  for (const { key, value } of document.contents.items) {
    if (!isScalar(key) || !isScalar(value) || !value.comment || !TEXTS.includes(String(key.value))) continue;
    const text = `${String(value.value)} #${value.comment}`;
    const message = `“#${value.comment}” is read as a comment and left out of “${String(key.value)}”`;
    report("front-matter/comment", spanOf([String(key.value)]), message, quoteHint(String(key.value), text));
  }
}

/** The front matter without its invalid keys, so that the valid ones still count. */
function validPart(
  value: Readonly<Record<string, unknown>>,
  issues: readonly z.core.$ZodIssue[],
): FrontMatter {
  const rest: Record<string, unknown> = structuredClone({ ...value });
  for (const issue of issues) {
    if (issue.code !== "unrecognized_keys") continue;
    let holder: Record<PropertyKey, unknown> = rest;
    for (const step of issue.path) holder = holder[step] as typeof holder;
    for (const key of issue.keys) delete holder[key];
  }
  for (const { code, path } of issues)
    if (code !== "unrecognized_keys" && path[0] !== undefined) delete rest[String(path[0])];
  const again = frontMatter.safeParse(rest);
  return again.success ? again.data : {};
}

/** What is known of front matter while its faults are reported. */
interface Reading {
  readonly document: Document;
  readonly value: Readonly<Record<string, unknown>>;
  readonly spanOf: SpanOf;
  readonly report: Report;
}

function reportIssue(issue: z.core.$ZodIssue, reading: Reading): void {
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
  const known = knownKeys(path);
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

function spanInDocument(document: Document, lines: LineCounter, path: readonly PropertyKey[]): Span {
  for (let length = path.length; length > 0; length--) {
    const range = rangeAt(document, path.slice(0, length));
    if (range) return offsetSpan(lines, range[0], range[1]);
  }
  return lineSpan(1);
}

/** The range of the key, which is the better place to show, or else of the value. */
function rangeAt(document: Document, path: readonly PropertyKey[]): readonly [number, number] | undefined {
  const last = path.at(-1);
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === last);
    const range = pair && isScalar(pair.key) ? pair.key.range : undefined;
    return range ? [range[0], range[1]] : undefined;
  }
  const node = document.getIn([...path], true) as { range?: [number, number, number] } | undefined;
  return node?.range ? [node.range[0], node.range[1]] : undefined;
}

function offsetSpan(lines: LineCounter, from: number, to: number): Span {
  const start = lines.linePos(from);
  const end = lines.linePos(Math.max(from, to - 1));
  // The front matter's text starts with the line break after `---`, so its lines are the file's.
  return { line: start.line, column: start.col, endLine: end.line, endColumn: end.col };
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
