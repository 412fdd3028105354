import { type Document, isMap, isPair, isScalar, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import type { Report } from "../../diagnostics/report.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import { lineSpan, type Span } from "../../model/span.ts";
import { asExpertList } from "./expert-list.ts";
import { type FrontMatter, frontMatter, knownKeys } from "./schema.ts";

/** The span of the value at a path, e.g. `["experts", 1]`. */
export type SpanOf = (path: readonly PropertyKey[]) => Span;

/** The valid part of the front matter, and the span of each key for messages. */
export interface FrontMatterValues {
  readonly data: FrontMatter;
  readonly spanOf: SpanOf;
}

/**
 * Reads YAML and checks it against the schema. Reports syntax errors, unknown keys (with the key that
 * was probably meant) and invalid values, each at its line. The result has only what is valid.
 */
export function validateFrontMatter(yaml: string, report: Report): FrontMatterValues {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const spanOf: SpanOf = (path) => spanIn(document, lines, path);
  for (const error of document.errors) {
    const message = `the front matter is not valid YAML: ${lowerFirst(error.message)}`;
    const span = offsetSpan(lines, error.pos[0], error.pos[1]);
    report("front-matter/invalid", span, message, "correct the YAML between the --- lines");
  }
  if (document.errors.length > 0) return { data: {}, spanOf };
  const value: unknown = withExpertList(document.toJS() ?? {});
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    const hint = "write lines of the form key: value between the --- lines";
    report("front-matter/invalid", lineSpan(1), "the front matter is not a list of keys", hint);
    return { data: {}, spanOf };
  }
  const parsed = frontMatter.safeParse(value);
  if (parsed.success) return { data: parsed.data, spanOf };
  const { issues } = parsed.error;
  for (const issue of issues) reportIssue(issue, spanOf, report);
  return { data: validPart(value, issues), spanOf };
}

function withExpertList(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("experts" in value)) return value;
  return { ...value, experts: asExpertList(value.experts) };
}

/**
 * The front matter without what is invalid, so that the rest still counts: without the invalid values; if
 * that makes their list item or group invalid, without this.
 */
function validPart(value: object, issues: readonly z.core.$ZodIssue[]): FrontMatter {
  let rest: unknown = structuredClone(value);
  let left = issues;
  for (const depth of [Number.POSITIVE_INFINITY, 2, 1]) {
    for (const issue of left) {
      const keys = issue.code === "unrecognized_keys" ? issue.keys.map((key) => [key]) : [[]];
      for (const key of keys) remove(rest, [...issue.path, ...key].slice(0, depth));
    }
    rest = withoutHoles(rest);
    const again = frontMatter.safeParse(rest);
    if (again.success) return again.data;
    left = again.error.issues;
  }
  return {};
}

/** Removes what stands at a path of plain data; a list keeps a hole, so that its other places stay. */
function remove(data: unknown, path: readonly PropertyKey[]): void {
  let holder = data as Record<PropertyKey, unknown> | undefined;
  for (const step of path.slice(0, -1)) holder = holder?.[step] as typeof holder;
  if (typeof holder === "object" && holder !== null) delete holder[path.at(-1)!];
}

/** Plain data with the holes of its lists closed. */
function withoutHoles(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter(() => true).map(withoutHoles);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutHoles(one)]));
}

function reportIssue(issue: z.core.$ZodIssue, spanOf: SpanOf, report: Report): void {
  const unknown = unknownKeysIn(issue);
  for (const key of unknown) reportUnknownKey(key, issue.path, spanOf, report);
  if (unknown.length > 0) return;
  const name = pathText(issue.path);
  const hint = `docs/format.md says what “${name}” can be`;
  report("front-matter/invalid", spanOf(issue.path), `“${name}” ${expectation(issue)}`, hint);
}

/** The unknown keys of a group of keys, which may be one of the forms that a value can have. */
function unknownKeysIn(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code === "unrecognized_keys") return issue.keys;
  return issue.code === "invalid_union" ? issue.errors.flat().flatMap(unknownKeysIn) : [];
}

function reportUnknownKey(key: string, path: readonly PropertyKey[], spanOf: SpanOf, report: Report): void {
  const known = knownKeys(path);
  const meant = suggest(key, known);
  const where = path.length > 0 ? ` in “${pathText(path)}”` : "";
  const hint = meant ? `did you mean “${meant}”?` : `the known keys are ${known.join(", ")}`;
  report("front-matter/unknown-key", spanOf([...path, key]), `unknown key “${key}”${where}`, hint);
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step + 1}]` : String(step)))
    .join(".")
    .replaceAll(".[", "[");
}

function spanIn(document: Document, lines: LineCounter, path: readonly PropertyKey[]): Span {
  for (let length = path.length; length > 0; length--) {
    const range = rangeAt(document, path.slice(0, length));
    if (range) return offsetSpan(lines, range[0], range[1]);
  }
  return lineSpan(1);
}

/**
 * The range of the key, which is the better place to show, or else of the value. A number may also count
 * the keys of a map: experts may be written as one.
 */
function rangeAt(document: Document, path: readonly PropertyKey[]): readonly [number, number] | undefined {
  const last = path.at(-1);
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (isMap(parent)) {
    const { items } = parent;
    const pair = typeof last === "number" ? items[last] : items.find((item) => hasKey(item, last));
    const range = pair && isScalar(pair.key) ? pair.key.range : undefined;
    return range ? [range[0], range[1]] : undefined;
  }
  const node = document.getIn([...path], true) as { range?: [number, number, number] } | undefined;
  return node?.range ? [node.range[0], node.range[1]] : undefined;
}

function hasKey(item: unknown, key: PropertyKey | undefined): boolean {
  return isPair(item) && isScalar(item.key) && item.key.value === key;
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
