import type MarkdownIt from "markdown-it";
import type StateInline from "markdown-it/lib/rules_inline/state_inline.mjs";
import {
  type CitationMeta,
  type CitedWork,
  isCrossReference,
  keyAt,
  parseCitation,
} from "../citation-syntax.ts";

/** What the parser must know to tell `@kessler2021` from the name of an account. */
export interface CitationEnv {
  /** The keys of the works in the bibliographies. */
  readonly citationKeys?: ReadonlySet<string>;
  /** Takes up each word that has an `@`, but no backslash before it, and is the key of no work. */
  readonly otherNames?: Set<string>;
}

/**
 * Pandoc's citations, `[see @key, p. 4; @other]`, `@key says` and `@key [p. 4]`, as `citation` tokens.
 * Their content is the source text, their meta a `CitationMeta`. Without brackets, only the key of a
 * known work is a citation. https://pandoc.org/MANUAL.html#citation-syntax
 */
export function citations(md: MarkdownIt): void {
  md.inline.ruler.before("link", "citation", bracketed);
  md.inline.ruler.before("link", "narrative_citation", narrative);
}

function bracketed(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x5b /* [ */) return false;
  const content = bracketAt(state, state.pos);
  if (!content?.includes("@")) return false;
  const works = parseCitation(oneLine(content));
  if (!works || works.every(({ key }) => isOthers(key, state))) return false;
  return push(state, silent, content.length + 2, { works, narrative: false });
}

function narrative(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src.charCodeAt(pos) !== 0x40 /* @ */) return false;
  const found = keyAt(src, pos);
  if (!found) return false;
  const { key, end } = found;
  if (!keysOf(state)?.has(key)) {
    if (!silent) (state.env as CitationEnv).otherNames?.add(key);
    return false;
  }
  const first: CitedWork = { key, prefix: "", suffix: "", suppressAuthor: false };
  const blanks = /^[ \t]?\n?[ \t]*/.exec(src.slice(end, end + 4))![0].length;
  const locator = src[end + blanks] === "[" ? bracketAt(state, end + blanks) : undefined;
  const works = locator === undefined ? [first] : withLocator(first, oneLine(locator));
  const length = works.length > 1 || works[0]!.suffix ? end + blanks + locator!.length + 2 - pos : end - pos;
  return push(state, silent, length, { works, narrative: true });
}

/** `@key [p. 4]` and `@key [p. 4; @other]`; only the first work when the brackets are something else. */
function withLocator(first: CitedWork, text: string): readonly CitedWork[] {
  const more = parseCitation(`@{${first.key}} ${text}`);
  if (!more || /^[\^!]|^\s*[x\s]?\s*$/i.test(text)) return [first];
  const [{ suffix }] = more as [CitedWork];
  return [{ ...first, suffix: suffix.replace(/^\s*(?=\S)/, ", ") }, ...more.slice(1)];
}

/** The text between brackets that start at `start`; undefined for links and their like. */
function bracketAt(state: StateInline, start: number): string | undefined {
  const end = state.md.helpers.parseLinkLabel(state, start, false);
  if (end < 0 || end >= state.posMax || "([{".includes(state.src[end + 1] ?? " ")) return undefined;
  const content = state.src.slice(start + 1, end);
  return content.includes("[") ? undefined : content;
}

function isOthers(key: string, state: StateInline): boolean {
  return isCrossReference(key) && !keysOf(state)?.has(key);
}

function keysOf({ env }: StateInline): CitationEnv["citationKeys"] {
  return (env as CitationEnv).citationKeys;
}

function push(state: StateInline, silent: boolean, length: number, meta: CitationMeta): true {
  if (!silent) {
    const token = state.push("citation", "", 0);
    token.content = oneLine(state.src.slice(state.pos, state.pos + length));
    token.meta = meta;
  }
  state.pos += length;
  return true;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
