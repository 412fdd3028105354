import { type Document, isMap, isPair, isScalar, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import type { Report } from "../../diagnostics/report.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import { lineSpan, type Span } from "../../model/span.ts";
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
    const at = offsetSpan(lines, error.pos[0], error.pos[1]);
    report(
      "front-matter/invalid",
      at,
      `the front matter is not valid YAML: ${lowerFirst(error.message)}`,
      "correct the YAML between the --- lines",
    );
  }
  if (document.errors.length > 0) return { data: {}, spanOf };
  const value: unknown = document.toJS() ?? {};
  if (typeof value !== "object" || Array.isArray(value)) {
    report(
      "front-matter/invalid",
      lineSpan(1),
      "the front matter is not a list of keys",
      "write lines of the form key: value between the --- lines",
    );
    return { data: {}, spanOf };
  }
  return { data: validate(value as Record<string, unknown>, spanOf, report), spanOf };
}

function validate(value: Record<string, unknown>, spanOf: SpanOf, report: Report): FrontMatter {
  const parsed = frontMatter.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) reportIssue(issue, spanOf, report);
  return validPart(value, parsed.error.issues);
}

/** The front matter without its invalid keys, so that the valid ones still count. */
function validPart(value: Record<string, unknown>, issues: readonly z.core.$ZodIssue[]): FrontMatter {
  const rest = structuredClone(value);
  for (const issue of issues) {
    if (issue.code !== "unrecognized_keys") continue;
    const holder = issue.path.reduce<unknown>(
      (at, step) => (at as Record<PropertyKey, unknown>)?.[step],
      rest,
    );
    for (const key of issue.keys) delete (holder as Record<string, unknown>)[key];
  }
  for (const { code, path } of issues)
    if (code !== "unrecognized_keys" && path[0] !== undefined) delete rest[String(path[0])];
  const again = frontMatter.safeParse(rest);
  return again.success ? again.data : {};
}

function reportIssue(issue: z.core.$ZodIssue, spanOf: SpanOf, report: Report): void {
  if (issue.code === "unrecognized_keys") {
    for (const key of issue.keys) reportUnknownKey(key, issue.path, spanOf, report);
    return;
  }
  const unknown = issue.code === "invalid_union" ? unknownKeysIn(issue) : [];
  if (unknown.length > 0) {
    for (const key of unknown) reportUnknownKey(key, issue.path, spanOf, report);
    return;
  }
  const name = pathText(issue.path);
  report(
    "front-matter/invalid",
    spanOf(issue.path),
    `“${name}” ${expectation(issue)}`,
    `docs/format.md says what “${name}” can be`,
  );
}

/** Unknown keys inside a value that may have several forms. */
function unknownKeysIn(issue: z.core.$ZodIssueInvalidUnion): string[] {
  return issue.errors.flatMap((branch) =>
    branch.flatMap((inner) => (inner.code === "unrecognized_keys" ? inner.keys : [])),
  );
}

function reportUnknownKey(key: string, path: readonly PropertyKey[], spanOf: SpanOf, report: Report): void {
  const known = knownKeys(path);
  const meant = suggest(key, known);
  const where = path.length > 0 ? ` in “${pathText(path)}”` : "";
  report(
    "front-matter/unknown-key",
    spanOf([...path, key]),
    `unknown key “${key}”${where}`,
    meant ? `did you mean “${meant}”?` : `the known keys are ${known.join(", ")}`,
  );
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
      return "has none of the forms that it can have";
    case "too_big":
      return `must be at most ${issue.maximum}`;
    case "too_small":
      return issue.origin === "string" ? "must not be empty" : `must be more than ${issue.minimum}`;
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
