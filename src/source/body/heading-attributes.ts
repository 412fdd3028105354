import type Token from "markdown-it/lib/token.mjs";
import type { Report } from "../../diagnostics/report.ts";
import { lineOf } from "../../prose/tokens.ts";
import { type KnownAttributes, reportUnknownAttributes } from "../attributes.ts";
import type { FindSpan } from "../references/find-span.ts";
import { attributesOf } from "./headings.ts";

const HEADING: KnownAttributes = {
  what: "headings",
  classes: ["section", "subheading", "index", "unnumbered"],
  values: ["short", "minutes", "start", "aliases"],
  hint: 'a heading takes #id, .section, .subheading, .index, .unnumbered, short="…", minutes=5, start=12:34 and aliases="…"',
};

/** Reports what stands in the braces of headings and means nothing there (`attribute/unknown`). */
export function checkHeadingAttributes(tokens: readonly Token[], findSpan: FindSpan, report: Report): void {
  for (const token of tokens) {
    if (token.type !== "heading_open") continue;
    const line = lineOf(token);
    const endLine = token.map?.[1] ?? line;
    reportUnknownAttributes(
      attributesOf(token),
      HEADING,
      (needle) => findSpan(needle, line, endLine),
      report,
    );
  }
}
