import type StateInline from "markdown-it/lib/rules_inline/state_inline.mjs";
import { findCloser } from "./closers.ts";
import { attributesAfter, type Delimiter, displayDelimiter, looksLikeTex } from "./delimiters.ts";
import { displayMeta, type FormulaMeta } from "./formula.ts";

const DOLLAR = 0x24;
const BACKSLASH = 0x5c;

/**
 * The inline rule for formulas: `$…$` and `\(…\)`, and in running text `$$…$$`, `\[…\]` and bare
 * environments. Dollars follow Pandoc: no blank after the first or before the last, no digit after the
 * last, so that prices stay text. A `$$` or environment that nothing closes becomes `math_stray`, whose
 * content is the opener.
 */
export function formulaInline(state: StateInline, silent: boolean): boolean {
  const code = state.src.charCodeAt(state.pos);
  if (code !== DOLLAR && code !== BACKSLASH) return false;
  if (code === DOLLAR) {
    const run = dollarsAt(state);
    if (run !== 2) return run === 1 ? oneDollar(state, silent) : takeText(state, run, silent);
  }
  if (state.src.startsWith("\\(", state.pos)) return inBrackets(state, silent);
  const delimiter = displayDelimiter(state.src, state.pos);
  return delimiter ? display(state, delimiter, silent) : false;
}

function dollarsAt({ src, pos, posMax }: StateInline): number {
  let end = pos;
  while (end < posMax && src.charCodeAt(end) === DOLLAR) end++;
  return end - pos;
}

function takeText(state: StateInline, length: number, silent: boolean): true {
  if (!silent) state.pending += state.src.slice(state.pos, state.pos + length);
  state.pos += length;
  return true;
}

function oneDollar(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  const close = /\s/.test(src[pos + 1] ?? " ") ? -1 : findCloser(src, "$", pos + 1);
  const isFormula =
    close >= 0 && close < posMax && !/\s/.test(src[close - 1]!) && !/\d/.test(src[close + 1] ?? "");
  if (!isFormula) return takeText(state, 1, silent);
  const content = src.slice(pos + 1, close);
  // GitHub also takes $`…`$, which keeps other Markdown from reading the TeX.
  const quoted = /^`(.+)`$/s.exec(content)?.[1];
  return takeFormula(
    state,
    { content: quoted ?? content, end: close + 1, markup: "$", meta: { display: false } },
    silent,
  );
}

function inBrackets(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  const close = findCloser(src, "\\)", pos + 2, "\\(");
  const content = src.slice(pos + 2, close);
  if (close < 0 || close + 2 > posMax || content.trim() === "") return false;
  if (!looksLikeTex(content) && /\p{L}{2}/u.test(content)) return false;
  return takeFormula(state, { content, end: close + 2, markup: "\\(", meta: { display: false } }, silent);
}

function display(state: StateInline, delimiter: Delimiter, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  const { open, close, kept } = delimiter;
  const from = pos + open.length;
  const isBracket = open === "\\[";
  const end = isBracket ? findCloser(src, close, from, open) : remembered(state, close, from);
  const inner = src.slice(from, end);
  const found = end >= 0 && end + close.length <= posMax && inner.trim() !== "";
  if (isBracket && !(found && looksLikeTex(inner))) return false;
  if (!found) return takeStray(state, open, silent);
  const { attributes, end: after } = attributesAfter(src, end + close.length, posMax);
  const content = kept ? src.slice(pos, end + close.length) : inner;
  return takeFormula(
    state,
    { content, end: after, markup: open, meta: displayMeta(content, attributes) },
    silent,
  );
}

/** The closers that the rest of a paragraph does not have, so that each is searched for in vain only once. */
const MISSING = new WeakMap<StateInline, Set<string>>();

function remembered(state: StateInline, close: string, from: number): number {
  const missing = MISSING.get(state) ?? new Set();
  if (missing.has(close)) return -1;
  const end = findCloser(state.src, close, from);
  if (end < 0) MISSING.set(state, missing.add(close));
  return end;
}

function takeStray(state: StateInline, open: string, silent: boolean): true {
  if (!silent) state.push("math_stray", "", 0).content = open;
  state.pos += open.length;
  return true;
}

function takeFormula(
  state: StateInline,
  { content, end, markup, meta }: { content: string; end: number; markup: string; meta: FormulaMeta },
  silent: boolean,
): true {
  if (!silent) {
    const token = state.push("math_inline", "math", 0);
    token.markup = markup;
    token.content = content;
    token.meta = meta;
  }
  state.pos = end;
  return true;
}
