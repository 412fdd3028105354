import type MarkdownIt from "markdown-it";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";

/** Attributes in braces: `{#id .class key="value"}`. */
export interface Attributes {
  readonly id?: string;
  readonly classes: readonly string[];
  readonly values: Readonly<Record<string, string>>;
}

export const NO_ATTRIBUTES: Attributes = { classes: [], values: {} };

// An id becomes part of file names and addresses, so it has only letters, digits and - _ :
const PIECE =
  /\s*(?:#([\p{L}\p{M}\p{N}_:-]+)|\.([\p{L}\p{M}\p{N}_:-]+)|([\p{L}_][\p{L}\p{N}_-]*)=(?:"([^"]*)"|'([^']*)'|([^\s{}"']+))|(-))(?=\s|$)/uy;

/** Reads the text between the braces; undefined when it is no list of attributes. */
export function parseAttributes(text: string): Attributes | undefined {
  let id: string | undefined;
  const classes: string[] = [];
  const values: Record<string, string> = {};
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  PIECE.lastIndex = 0;
  let end = 0;
  for (let match = PIECE.exec(trimmed); match; match = PIECE.exec(trimmed)) {
    end = PIECE.lastIndex;
    if (match[1]) id = match[1];
    else if (match[2]) classes.push(match[2]);
    else if (match[7])
      classes.push("unnumbered"); // Pandoc: `{-}` is short for `{.unnumbered}`.
    else values[match[3]!] = match[4] ?? match[5] ?? match[6] ?? "";
  }
  if (end !== trimmed.length) return undefined;
  return { ...(id === undefined ? {} : { id }), classes, values };
}

/** Attributes in a text, and where what follows them starts. */
export interface AttributesAt {
  /** Undefined when the braces hold something else. */
  readonly attributes: Attributes | undefined;
  /** Position after the closing brace. */
  readonly end: number;
}

/**
 * Reads the braces that open at `start` of `text` and close before `limit`. Undefined when they do not
 * close, or others open first. Braces within quotes are text.
 */
export function attributesAt(text: string, start: number, limit: number): AttributesAt | undefined {
  for (let at = start + 1; at < limit; at++) {
    const sign = text[at]!;
    if (sign === "{") return undefined;
    if (sign === "}") return { attributes: parseAttributes(text.slice(start + 1, at)), end: at + 1 };
    const isQuote = (sign === '"' || sign === "'") && text[at - 1] === "=";
    if (isQuote) {
      at = text.indexOf(sign, at + 1);
      if (at < 0) return undefined;
    }
  }
  return undefined;
}

/** The attributes in braces that a text ends with, and the text before them; undefined when it has none. */
export function attributesAtEnd(
  text: string,
): { readonly attributes: Attributes; readonly before: string } | undefined {
  const trimmed = text.trimEnd();
  const match = /(?:^|\s)\{([^{}]*)\}$/.exec(trimmed);
  const attributes = match ? parseAttributes(match[1]!) : undefined;
  return attributes && { attributes, before: trimmed.slice(0, match!.index).trimEnd() };
}

/**
 * Pandoc's attributes at the end of a heading: `## Title {#id .section short="…"}`. Other braces there
 * stay text. https://pandoc.org/MANUAL.html#extension-header_attributes
 */
export function headingAttributes(md: MarkdownIt): void {
  md.core.ruler.before("inline", "heading_attributes", takeHeadingAttributes);
}

function takeHeadingAttributes(state: StateCore): void {
  state.tokens.forEach((token, index) => {
    if (token.type !== "heading_open") return;
    const inline = state.tokens[index + 1]!;
    const found = attributesAtEnd(inline.content);
    if (!found) return;
    token.meta = { attributes: found.attributes };
    inline.content = found.before;
  });
}
