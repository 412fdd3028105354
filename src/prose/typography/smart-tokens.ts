import smartquotes from "markdown-it/lib/rules_core/smartquotes.mjs";
import Token from "markdown-it/lib/token.mjs";
import { HAN_OR_KANA } from "../../model/wide-letters.ts";
import { copyToken } from "../tokens.ts";
import { quotesOf } from "./quotes.ts";
import { replacementsOf } from "./replacements.ts";

/** Raw HTML elements whose text is meant letter by letter. */
const LITERAL = /^<(\/?)(code|kbd|samp|tt|var|pre|script|style|textarea)\b/i;

/**
 * Sets the text of inline tokens with the quotation marks, dashes and spaces of a language (BCP 47).
 * Code, formulas, addresses and escaped characters stay as they are, and so does the text of images'
 * and links' attributes. Changes the tokens.
 */
export function smartenTokens(children: readonly Token[], lang: string): void {
  if (!children.some(({ type, content }) => type === "text" && MARKED.test(content))) return;
  const shown = withoutLiterals(children);
  const texts = shown.filter(({ type }) => type === "text");
  const { before, after } = replacementsOf(lang);
  for (const text of texts) if (/['"]/.test(text.content)) text.content = before(text.content);
  completePairs(texts, lang);
  pairUnspacedQuotes(texts, lang);
  pairQuotes(shown, lang);
  for (const text of texts) text.content = after(text.content);
}

/** Signs that typography may change. */
const MARKED = /['"«»;:!?±]|--|\.\.\./;

/** A plain text with the quotation marks, dashes and spaces of a language. */
export function smartenText(text: string, lang: string): string {
  const token = new Token("text", "", 0);
  token.content = text;
  smartenTokens([token], lang);
  return token.content;
}

/** The tokens, with text that stays as it is under another type. */
function withoutLiterals(children: readonly Token[]): readonly Token[] {
  let literal = 0;
  let address = 0;
  return children.map((child) => {
    if (child.type === "html_inline") {
      const tag = LITERAL.exec(child.content);
      if (tag) literal = Math.max(0, literal + (tag[1] ? -1 : 1));
    }
    const isAddress = child.markup === "autolink" || child.markup === "linkify";
    if (isAddress) address += child.nesting;
    const keeps = child.type === "text" && (literal > 0 || address > 0);
    return keeps ? copyToken(child, { type: "code_inline" }) : child;
  });
}

/** markdown-it's own rule pairs the quotes, also across emphasis and links. */
function pairQuotes(children: readonly Token[], lang: string): void {
  const { double, single } = quotesOf(lang);
  const inline = new Token("inline", "", 0);
  inline.content = "'";
  inline.children = [...children];
  const options = { typographer: true, quotes: [...double, ...single] };
  smartquotes({ md: { options }, tokens: [inline] });
}

/**
 * Completes pairs of quotation marks of which one is the language's own and the other straight: `„so"`, `"so“`.
 * Where the language's own closing mark follows, a straight one is no quotation mark: `„ein 5" langes Rohr“`.
 */
function completePairs(texts: readonly Token[], lang: string): void {
  const [open, close] = quotesOf(lang).double.map((mark) => mark.trim()) as [string, string];
  const all = texts.map(({ content }) => content).join("");
  if (open === close || !all.includes('"') || !(all.includes(open) || all.includes(close))) return;
  const [other, within] = [`[^${open}${close}"]*`, `[^${open}"]*`];
  const closing = new RegExp(`(${open}${other}(?<=\\S))"(?![\\p{L}\\p{N}]|${within}${close})`, "gu");
  const opening = new RegExp(`(?<![^\\s([{\u2013\u2014-])"(?=\\S${other}${close})`, "gu");
  const paired = all.replace(closing, `$1${close}`).replace(opening, open);
  let at = 0;
  for (const text of texts) {
    const end = at + text.content.length;
    text.content = paired.slice(at, end);
    at = end;
  }
}

/**
 * Pairs double quotes beside letters of scripts that write no blanks between words. There the letters
 * around a quote do not say whether it opens, so quotes open and close in turn.
 */
function pairUnspacedQuotes(texts: readonly Token[], lang: string): void {
  if (!/^(zh|ja|ko|yue)\b/i.test(lang)) return;
  const all = texts.map(({ content }) => content).join("");
  if (!HAN_OR_KANA.test(all) || (all.split('"').length - 1) % 2 === 1) return;
  const [open, close] = quotesOf(lang).double;
  let isOpen = false;
  for (const text of texts) {
    text.content = text.content.replace(/"/g, () => {
      isOpen = !isOpen;
      return isOpen ? open : close;
    });
  }
}
