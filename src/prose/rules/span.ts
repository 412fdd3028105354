import type MarkdownIt from "markdown-it";
import type StateInline from "markdown-it/lib/rules_inline/state_inline.mjs";
import type { Span } from "../../model/span.ts";
import { type Attributes, attributesAt } from "./attributes.ts";

/** The `meta` of the token that opens a bracketed span. */
export interface SpanMeta {
  readonly attributes: Attributes;
  /** The braces as written. */
  readonly written: string;
  /** Where they are in the source; `src/source` says it. */
  span?: Span;
}

const OPENING = 0x5b; // [
const CARET = 0x5e; // ^

/** Where the last `]{` of a text is, by the state that reads it: most texts have none. */
const LAST = new WeakMap<StateInline, number>();

/**
 * Pandoc's bracketed spans, `[text]{.class #id key="value"}`, as `span_open` and `span_close` around the
 * tokens of the text. What the attributes mean is read by `src/source`. Braces that hold no attributes
 * stay text. https://pandoc.org/MANUAL.html#divs-and-spans
 */
export function spans(md: MarkdownIt): void {
  md.inline.ruler.before("link", "bracketed_span", span);
}

function span(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src.charCodeAt(pos) !== OPENING || src.charCodeAt(pos + 1) === CARET) return false;
  const last = LAST.get(state) ?? src.lastIndexOf("]{");
  LAST.set(state, last);
  if (last < pos) return false;
  const end = state.md.helpers.parseLinkLabel(state, pos, false);
  if (end < 0 || src[end + 1] !== "{") return false;
  const found = attributesAt(src, end + 1, posMax);
  if (!found?.attributes) return false;
  if (!silent) {
    const { attributes } = found;
    const written = src.slice(end + 1, found.end);
    state.push("span_open", "span", 1).meta = { attributes, written } satisfies SpanMeta;
    state.pos = pos + 1;
    state.posMax = end;
    state.md.inline.tokenize(state);
    state.posMax = posMax;
    state.push("span_close", "span", -1);
  }
  state.pos = found.end;
  return true;
}
