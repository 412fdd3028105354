import type Token from "markdown-it/lib/token.mjs";
import type { Code } from "../../diagnostics/codes.ts";
import type { Span } from "../../model/span.ts";
import { FOREIGN_MARKUP } from "./foreign-markup.ts";
import { maskedSource, type Printed, printedText, UNDERSTOOD } from "./inline-text.ts";
import { NEAR_MISSES } from "./near-misses.ts";
import { placesIn } from "./places.ts";
import type { Place, TextRule } from "./rule.ts";

/**
 * Everything that is recognised in texts, in order. What one rule finds no later one looks at, so a
 * construct that holds another one stands before it.
 */
const TEXT_RULES: readonly TextRule[] = [...FOREIGN_MARKUP, ...NEAR_MISSES].map((rule) => ({
  ...rule,
  // With the places of groups, since what is masked in a match is quoted from the source.
  pattern: new RegExp(rule.pattern, `${rule.pattern.flags}d`),
}));

/** The text of one inline token. */
export interface Text {
  readonly token: Token;
  readonly place: Place;
  /** Whether it is the first text of the article. */
  readonly isFirst: boolean;
  /** Its first line in the source, from 1. */
  readonly line: number;
}

/** Something that is printed as typed, with all that a report says of it. */
export interface Markup {
  readonly code: Code;
  readonly span: Span;
  readonly message: string;
  readonly hint: string;
}

/** What is meant as markup in a text and printed as typed. `lineText` gives a line of the source, from 1. */
export function findMarkup(text: Text, lineText: (line: number) => string): readonly Markup[] {
  const { token, isFirst, place } = text;
  const source = token.content;
  const possible = TEXT_RULES.filter(
    ({ sign, first, places }) =>
      source.includes(sign) && (!first || isFirst) && (places?.includes(place) ?? true),
  );
  if (possible.length === 0) return [];
  const printed = printedText(token);
  const rules = possible.filter(({ sign }) => isPrinted(sign, printed));
  if (rules.length === 0) return [];
  const spanAt = placesIn(source, text.line, lineText);
  let masked = maskedSource(token);
  return rules.flatMap((rule) => {
    if (!masked.includes(rule.sign)) return [];
    const matches = matchesOf(rule, masked, printed);
    masked = withoutMatches(masked, matches);
    return matches.map((match): Markup => {
      const written = writtenMatch(match, source);
      return {
        code: rule.code ?? "markup/foreign",
        span: spanAt(match.index, match[0].trimEnd().length),
        message: `${rule.what} “${written[0].trim().split("\n")[0]}” is printed as typed`,
        hint: rule.hint(written),
      };
    });
  });
}

/** Whether readers see a sign; quotation marks may look another way in print. */
function isPrinted(sign: string, printed: Printed): boolean {
  return sign.includes("'") || printed.includes(sign);
}

function matchesOf(
  { pattern, accepts, once }: TextRule,
  masked: string,
  printed: Printed,
): readonly RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  for (const match of masked.matchAll(pattern)) {
    if (accepts && !accepts(match, printed)) continue;
    matches.push(match);
    if (once) break;
  }
  return matches;
}

function withoutMatches(masked: string, matches: readonly RegExpExecArray[]): string {
  if (matches.length === 0) return masked;
  const out: string[] = [];
  let end = 0;
  for (const { index, 0: whole } of matches) {
    out.push(masked.slice(end, index), UNDERSTOOD.repeat(whole.length));
    end = index + whole.length;
  }
  return out.join("") + masked.slice(end);
}

/** A match with what the author wrote in place of what is masked. */
function writtenMatch(match: RegExpExecArray, source: string): RegExpExecArray {
  if (!match[0].includes(UNDERSTOOD)) return match;
  const groups = (match.indices ?? []).map((range) => (range ? source.slice(range[0], range[1]) : undefined));
  return Object.assign([...groups], { index: match.index, input: source }) as unknown as RegExpExecArray;
}
