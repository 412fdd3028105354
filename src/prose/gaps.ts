import Token from "markdown-it/lib/token.mjs";
import { html } from "../markup/html.ts";
import type { Prose } from "../model/prose.ts";
import { UNIT } from "../model/unit.ts";
import { spanOf } from "./spans.ts";
import { tokensText } from "./text.ts";
import { closeOf, copyToken } from "./tokens.ts";

/** A gap in a text: a word to fill in. The `meta` of the token `gap`. */
export interface Gap {
  /** Counts from 1. */
  readonly number: number;
  readonly word: string;
  /** Signs and digits before it without a space: no line ends between them and the gap. */
  readonly before?: string;
  /** Signs that follow it without a space, and the unit of a number: no line begins with them. */
  readonly after?: string;
}

/** A word of a text token of prose. */
export interface Word {
  readonly text: string;
  /** Index of its token among the inline tokens. */
  readonly token: number;
  /** Where it begins in the text of its token. */
  readonly at: number;
}

/** The words of prose of one inline token (a key point), without code and formulas. */
export function wordsIn(prose: Prose, lang: string): readonly Word[] {
  const segmenter = new Intl.Segmenter(lang, { granularity: "word" });
  return childrenOf(prose).flatMap(({ type, content }, token) => {
    if (type !== "text") return [];
    const segments = [...segmenter.segment(content)].filter(({ isWordLike }) => isWordLike);
    return segments.map(({ segment, index }) => ({ text: segment, token, at: index }));
  });
}

/** Whether the author marked words that are to be filled in: by emphasis, or as `[word]{.cloze}`. */
export function hasMarkedWords(prose: Prose): boolean {
  return childrenOf(prose).some(isMark);
}

/**
 * The prose with gaps in place of the words that the author marked. `nextNumber` gives the number of
 * each gap. Gives the gaps too.
 */
export function withMarkedGaps(prose: Prose, nextNumber: () => number) {
  const children = childrenOf(prose);
  const gaps: Gap[] = [];
  const out: Token[] = [];
  for (let at = 0; at < children.length; at++) {
    const token = children[at]!;
    const close = isMark(token) ? closeOf(children, at) : -1;
    if (close < 0) {
      out.push(token);
      continue;
    }
    const gap = { number: nextNumber(), word: tokensText(children.slice(at + 1, close)).trim() };
    gaps.push(gap);
    out.push(gapToken(gap));
    at = close;
  }
  return { prose: proseOf(out), gaps };
}

/** The prose with gaps in place of some of its words. `nextNumber` gives the number of each gap. */
export function withGaps(prose: Prose, words: readonly Word[], nextNumber: () => number) {
  const gaps: Gap[] = [];
  const children = childrenOf(prose).flatMap((token, index) => {
    const own = words.filter((word) => word.token === index).sort((one, other) => one.at - other.at);
    const out: Token[] = [];
    let from = 0;
    for (const { text, at } of own) {
      const gap = { number: nextNumber(), word: text };
      gaps.push(gap);
      out.push(copyToken(token, { content: token.content.slice(from, at) }), gapToken(gap));
      from = at + text.length;
    }
    return [...out, from === 0 ? token : copyToken(token, { content: token.content.slice(from) })];
  });
  return { prose: proseOf(children), gaps };
}

/** What stands before the first word of a sentence: the end of another one, or nothing; then opening signs. */
const BEFORE_SENTENCE = /(?:^|[.!?…]["'’”»)]*\s)[\s\p{P}]*$/u;

/** The words of the gaps in prose, and whether each begins a sentence. */
export function placedGaps(prose: Prose): readonly { readonly word: string; readonly begins: boolean }[] {
  let before = "";
  return childrenOf(prose).flatMap(({ type, content, meta }) => {
    if (type !== "gap") {
      before += content;
      return [];
    }
    const { before: signs = "", word, after = "" } = meta as Gap;
    before += signs;
    const begins = BEFORE_SENTENCE.test(before);
    before += word + after;
    return [{ word, begins }];
  });
}

/** A gap as HTML: its number, on a line as long as its word. */
export function gapHtml({ number, before = "", word, after = "" }: Gap): string {
  const gap = html`<span class="gap" style="--letters: ${[...word].length}"><span class="gap-number">${number}</span></span>`;
  return (before + after === "" ? gap : html`<span class="gap-and-signs">${before}${gap}${after}</span>`)
    .text;
}

function isMark(token: Token): boolean {
  return token.type === "em_open" || (spanOf(token)?.attributes.classes.includes("cloze") ?? false);
}

function gapToken(gap: Gap): Token {
  const token = new Token("gap", "", 0);
  token.meta = gap;
  return token;
}

function childrenOf({ tokens }: Prose): readonly Token[] {
  return tokens[0]?.children ?? [];
}

function proseOf(children: Token[]): Prose {
  const inline = new Token("inline", "", 0);
  inline.children = withSigns(children);
  return { tokens: [inline] };
}

/** Signs that end a sentence, a clause or a quotation. */
const SIGNS = /^[^\s\p{L}\p{N}\p{Ps}\p{Pi}]+/u;
/** What follows a number: its unit, and signs. */
const UNIT_AND_SIGNS = new RegExp(`^[ \u00a0]?${UNIT}[^\\s\\p{L}\\p{N}\\p{Ps}\\p{Pi}]*`, "u");
/** What precedes a gap: “20–”, or an opening quotation mark. */
const SIGNS_BEFORE = /(?<![^\s\p{L}])[^\s\p{L}]+$/u;

/** Gives each gap the signs around it. */
function withSigns(children: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (const token of children) {
    const last = out.at(-1);
    const before = token.type === "gap" && last?.type === "text" && SIGNS_BEFORE.exec(last.content)?.[0];
    const after =
      last?.type === "gap" && token.type === "text" && signsBehind(last.meta as Gap, token.content);
    if (last && before) {
      const content = last.content.slice(0, -before.length);
      out.splice(-1, 1, copyToken(last, { content }), gapToken({ ...(token.meta as Gap), before }));
    } else if (last && after) {
      const content = token.content.slice(after.length);
      out.splice(-1, 1, gapToken({ ...(last.meta as Gap), after }), copyToken(token, { content }));
    } else out.push(token);
  }
  return out;
}

/** The signs that a text behind a gap begins with. */
function signsBehind({ word }: Gap, text: string): string | undefined {
  const unit = /\p{Nd}$/u.test(word) ? UNIT_AND_SIGNS.exec(text) : undefined;
  return (unit ?? SIGNS.exec(text))?.[0];
}
