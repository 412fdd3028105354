import type { Report } from "../../diagnostics/report.ts";
import type { SpanOf } from "./key-spans.ts";
import type { FrontMatter } from "./schema.ts";

const KEYS = ["title", "subtitle", "description"] as const;

/** Formulas, code, links, commands of LaTeX and emphasis. What lies between two ends holds no other end. */
const MARKUP = [
  /\$[^\s$](?:[^$]*[^\s$])?\$(?!\d)/,
  /`[^`]+`/,
  /\[[^[\]]+\]\([^()\s]+\)/,
  /\\[a-zA-Z]+\{[^{}]*\}/,
  /\*\*[^\s*](?:[^*]*[^\s*])?\*\*/,
  /(?<![\w*])\*[^\s*](?:[^*]*[^\s*])?\*(?![\w*])/,
];

/**
 * Reports markup in the title, subtitle and description: they are plain text, for they also stand where
 * no markup can be, in names of windows, catalogues and feeds.
 */
export function reportTypedMarkup(data: FrontMatter, spanOf: SpanOf, report: Report): void {
  for (const key of KEYS) {
    const text = data[key] ?? "";
    const found = MARKUP.map((pattern) => pattern.exec(text)?.[0]).find((match) => match !== undefined);
    if (found === undefined) continue;
    const hint = `a ${key} is plain text: leave the marks out, and write signs as they are, e.g. E = mc² or α`;
    report("markup/foreign", spanOf([key]), `“${found}” in the ${key} is printed as typed`, hint);
  }
}
