import { type Document, isMap, isPair, isScalar, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import type { Report } from "../diagnostics/report.ts";
import { suggest } from "../diagnostics/suggest.ts";
import { lineSpan, type Span } from "../model/span.ts";
import { type FrontMatter, frontMatter, knownKeys } from "./schema.ts";

/** The front matter as far as it is valid, and the place of each top-level key for messages. */
export interface ReadFrontMatter {
  readonly data: FrontMatter;
  /** Where the value at a path stands, e.g. `["experts", 1]`. */
  spanOf(path: readonly PropertyKey[]): Span;
}

/**
 * Reads YAML and checks it against the schema. Reports syntax errors, unknown keys (with the key
 * that was probably meant) and values of the wrong kind, each at its line; what is wrong is left
 * out of the result and the rest is kept.
 */
export function readFrontMatter(yaml: string, report: Report): ReadFrontMatter {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const spanOf = (path: readonly PropertyKey[]) => spanIn(document, lines, path);
  for (const error of document.errors) {
    const at = offsetSpan(lines, error.pos[0], error.pos[1]);
    report(
      "front-matter/invalid",
      at,
      `the front matter is not valid YAML: ${lowerFirst(error.message)}`,
      "mend the YAML between the --- lines",
    );
  }
  if (document.errors.length > 0) return { data: {}, spanOf };
  const value: unknown = document.toJS() ?? {};
  if (typeof value !== "object" || Array.isArray(value)) {
    report(
      "front-matter/invalid",
      lineSpan(1),
      "the front matter is not a list of keys",
      "write key: value pairs between the --- lines",
    );
    return { data: {}, spanOf };
  }
  return { data: validate(value as Record<string, unknown>, spanOf, report), spanOf };
}

function validate(
  value: Record<string, unknown>,
  spanOf: (path: readonly PropertyKey[]) => Span,
  report: Report,
): FrontMatter {
  const parsed = frontMatter.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) reportIssue(issue, spanOf, report);
  // The invalid keys go, the valid ones stay, so that one slip does not hide the others.
  const wrong = new Set<PropertyKey>();
  for (const issue of parsed.error.issues) {
    if (issue.code === "unrecognized_keys" && issue.path.length === 0)
      for (const key of issue.keys) wrong.add(key);
    else if (issue.path[0] !== undefined) wrong.add(issue.path[0]);
  }
  const rest = Object.fromEntries(Object.entries(value).filter(([key]) => !wrong.has(key)));
  const again = frontMatter.safeParse(rest);
  return again.success ? again.data : {};
}

function reportIssue(
  issue: z.core.$ZodIssue,
  spanOf: (path: readonly PropertyKey[]) => Span,
  report: Report,
): void {
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
    `“${name}” is not as expected: ${lowerFirst(issue.message)}`,
    `see docs/format.md for what “${name}” may be`,
  );
}

/** Unknown keys inside the one branch of a union that otherwise fits. */
function unknownKeysIn(issue: z.core.$ZodIssueInvalidUnion): string[] {
  return issue.errors.flatMap((branch) =>
    branch.flatMap((inner) => (inner.code === "unrecognized_keys" ? inner.keys : [])),
  );
}

function reportUnknownKey(
  key: string,
  path: readonly PropertyKey[],
  spanOf: (path: readonly PropertyKey[]) => Span,
  report: Report,
): void {
  const known = knownKeys(path);
  const meant = suggest(key, known);
  const where = path.length > 0 ? ` in “${pathText(path)}”` : "";
  report(
    "front-matter/unknown-key",
    spanOf([...path, key]),
    `unknown key “${key}”${where}`,
    meant ? `did you mean “${meant}”?` : `known keys: ${known.join(", ")}`,
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

/** The place of a key where there is one (it says most), else of the value. */
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
