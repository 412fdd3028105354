import type Token from "markdown-it/lib/token.mjs";
import type { Report } from "../../diagnostics/report.ts";
import { LIMITS, type Limit } from "../../model/limits.ts";
import { wasTooLong } from "../../prose/rules/long-text.ts";
import { spanOf } from "../../prose/spans.ts";
import { lineOf } from "../../prose/tokens.ts";
import { reportLimit } from "./report-limit.ts";

/** What is counted of a token, and the type of token at which the count begins anew. */
interface Counted {
  readonly limit: Limit;
  readonly within?: string;
  count(token: Token): number;
}

const typed = (type: string) => (token: Token) => (token.type === type ? 1 : 0);
const inside = (token: Token, counts: (child: Token) => boolean) =>
  token.children?.filter(counts).length ?? 0;
const isNote = ({ type }: Token) => type === "footnote_ref";
const isPart = ({ type, tag, level }: Token) =>
  type === "heading_open" && level === 0 && (tag === "h1" || tag === "h2");

const COUNTED: readonly Counted[] = [
  { limit: LIMITS.parts, count: (token) => (isPart(token) ? 1 : 0) },
  { limit: LIMITS.footnotes, count: (token) => inside(token, isNote) },
  { limit: LIMITS.paragraphFootnotes, within: "inline", count: (token) => inside(token, isNote) },
  { limit: LIMITS.paragraph, count: (token) => (wasTooLong(token) ? Number.POSITIVE_INFINITY : 0) },
  { limit: LIMITS.nesting, within: "inline", count: deepest },
  { limit: LIMITS.columns, within: "tr_open", count: typed("th_open") },
  { limit: LIMITS.rows, within: "table_open", count: typed("tr_open") },
  {
    limit: LIMITS.indexMarks,
    count: (token) => inside(token, (child) => spanOf(child)?.attributes.classes.includes("index") ?? false),
  },
  { limit: LIMITS.abbreviations, count: typed("abbreviation") },
];

/** How deep the elements of one run of text stand inside one another. */
function deepest({ children }: Token): number {
  let [level, most] = [0, 0];
  for (const { nesting } of children ?? []) {
    level += nesting;
    most = Math.max(most, level);
  }
  return most;
}

/**
 * The tokens of an article that has no more of anything than is read; none of one that has. Reports each
 * limit that is passed, at the block where it is.
 */
export function withinLimits(tokens: readonly Token[], report: Report): readonly Token[] {
  const passed = COUNTED.filter(({ limit, within, count }) => {
    let sum = 0;
    let line = 1;
    const isBeyond = tokens.some((token) => {
      if (token.map) line = lineOf(token);
      if (token.type === within) sum = 0;
      sum += count(token);
      return sum > limit.most;
    });
    if (isBeyond) reportLimit(limit, line, report);
    return isBeyond;
  });
  return passed.length > 0 ? [] : tokens;
}
