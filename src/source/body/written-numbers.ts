import type Token from "markdown-it/lib/token.mjs";
import type { Report } from "../../diagnostics/report.ts";
import { wordsFor } from "../../i18n/languages.ts";
import { lineSpan } from "../../model/span.ts";
import { tokensText } from "../../prose/text.ts";
import { copyToken } from "../../prose/tokens.ts";
import { inlineFrom } from "./cut-inline.ts";
import type { HeadingTokens } from "./headings.ts";

/** A number at the start of a heading. */
interface WrittenNumber {
  readonly number: number;
  /** How many characters it takes, with all that separates it from the heading's words. */
  readonly length: number;
}

/** Digits of which the last four bits are the value: Latin, Arabic, Persian, full-width. */
const DIGITS = "[0-9٠-٩۰-۹０-９]{1,3}";
/** What ends a number: `1. Why`, `1) Why`, `1、为什么`. */
const END = String.raw`(?:[.):]\s+|[：、．）]\s*)`;

/** A finder of numbers in the article's language: also `Q1: Why` and `Question 1. Why`. */
function numberFinder(lang: string): (text: string) => WrittenNumber | undefined {
  const word = wordsFor(lang).question(0).replace(/\s*0$/, "");
  const form = new RegExp(
    `^\\s*(?:(?:Q|${word})\\s*(${DIGITS})(?:${END}|\\s+(?:[–—-]\\s+)?)|(${DIGITS})${END})(?=\\S)`,
    "iu",
  );
  return (text) => {
    const [all, named, plain] = form.exec(text) ?? [];
    const digits = named ?? plain;
    if (all === undefined || digits === undefined) return undefined;
    const number = [...digits].reduce((sum, digit) => sum * 10 + (digit.codePointAt(0)! & 15), 0);
    return { number, length: all.length };
  };
}

/**
 * The headings of an article's questions without the numbers that were written in front of them, since
 * every output numbers questions itself. Where most headings have a number, all numbers go. Where few have
 * one, it goes when it is the question's own or follows the number of the heading before (or precedes that
 * of the next); any other belongs to the words. Reports numbers that go although the question gets another
 * one.
 */
export function withoutNumbers(
  headings: readonly HeadingTokens[],
  lang: string,
  report: Report,
): readonly HeadingTokens[] {
  const find = numberFinder(lang);
  const found = headings.map(({ inline }) => find(tokensText(inline.children ?? [])));
  const areNumbered = found.filter((number) => number).length * 2 > headings.length && headings.length > 1;
  let isTold = false;
  return headings.map((heading, index) => {
    const own = found[index];
    if (!own) return heading;
    const isOwn = own.number === index + 1;
    const inSequence =
      found[index - 1]?.number === own.number - 1 || found[index + 1]?.number === own.number + 1;
    if (!isOwn && !inSequence && !areNumbered) return heading;
    if (!isOwn && !isTold) {
      isTold = true;
      const message = `the number “${own.number}” of this heading is not shown: its question is number ${index + 1}`;
      const hint = "remove the numbers from the headings; to refer to a question, write [](#its-id)";
      report("heading/number", lineSpan(heading.line), message, hint);
    }
    return { ...heading, shown: withoutStart(heading.inline, own.length) };
  });
}

function withoutStart(inline: Token, length: number): Token {
  return copyToken(inline, { children: inlineFrom(inline.children ?? [], length) });
}
