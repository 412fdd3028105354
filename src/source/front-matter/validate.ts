import { type Document, isMap, isScalar, LineCounter, parseDocument } from "yaml";
import type { Report } from "../../diagnostics/report.ts";
import { lineSpan } from "../../model/span.ts";
import { type SpanOf, spanInDocument } from "./key-spans.ts";
import { withPlainMeanings } from "./plain-meanings.ts";
import { reportIssue } from "./report-issue.ts";
import { type FrontMatter, frontMatter } from "./schema.ts";
import { validPart } from "./valid-part.ts";
import { quoteHint, reportReference, reportYamlFaults } from "./yaml-faults.ts";

export type { SpanOf } from "./key-spans.ts";

/** The valid part of the front matter, and the span of each key for messages. */
export interface FrontMatterValues {
  readonly data: FrontMatter;
  readonly spanOf: SpanOf;
}

/**
 * Reads YAML and checks it against the schema, after values that can mean one thing only were taken as
 * that. Reports syntax errors, unknown keys (with the key that was probably meant), keys of other tools
 * and invalid values, each at its line. `of` says whether it is an article's, or `triptych.yaml` of a
 * site. The result has only what is valid.
 */
export function validateFrontMatter(
  yaml: string,
  report: Report,
  of: "article" | "site" = "article",
): FrontMatterValues {
  const counter = new LineCounter();
  const document = parseDocument(yaml, {
    lineCounter: counter,
    prettyErrors: false,
    resolveKnownTags: false,
    logLevel: "error",
  });
  reportYamlFaults(yaml, document.errors, counter, report);
  const spanIn = (path: readonly PropertyKey[]) => spanInDocument(document, counter, path);
  const isReadable = document.errors.every(({ code }) => code === "DUPLICATE_KEY");
  const written = isReadable ? plainValue(document, yaml, report) : undefined;
  if (!written) return { data: {}, spanOf: spanIn };
  const { value, writtenAt } = withPlainMeanings(written);
  const spanOf: SpanOf = (path) => spanIn(writtenPath(path, writtenAt));
  reportComments(document, spanOf, report);
  const parsed = frontMatter.safeParse(value);
  if (parsed.success) return { data: parsed.data, spanOf };
  const { issues } = parsed.error;
  for (const issue of issues) reportIssue(issue, { document, value, spanOf, report, of });
  return { data: validPart(value, issues), spanOf };
}

/** The keys and values of a document; reports one that is no group of keys. */
function plainValue(document: Document, yaml: string, report: Report): Record<string, unknown> | undefined {
  try {
    const value: unknown = document.toJS() ?? {};
    if (typeof value === "object" && !Array.isArray(value)) return value as Record<string, unknown>;
    const hint = "write lines of the form key: value between the --- lines";
    report("front-matter/invalid", lineSpan(1), "the front matter is not a list of keys", hint);
  } catch {
    // `*word` refers to a value that was named before, and there is none, or there are far too many.
    reportReference(yaml, report);
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
