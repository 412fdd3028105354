import type MarkdownIt from "markdown-it";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import type Token from "markdown-it/lib/token.mjs";

/** Attributes in braces: `{#id .class key="value"}`. */
export interface Attributes {
  readonly id?: string;
  readonly classes: readonly string[];
  readonly values: Readonly<Record<string, string>>;
}

// An id becomes part of file names and addresses, so it has only letters, digits and - _ :
const PIECE =
  /\s*(?:#([\p{L}\p{M}\p{N}_:-]+)|\.([\p{L}\p{M}\p{N}_:-]+)|([\p{L}_][\p{L}\p{N}_-]*)=(?:"([^"]*)"|'([^']*)'|([^\s{}"']+)))(?=\s|$)/uy;

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
    else values[match[3]!] = match[4] ?? match[5] ?? match[6] ?? "";
  }
  if (end !== trimmed.length) return undefined;
  return { ...(id === undefined ? {} : { id }), classes, values };
}

/**
 * Pandoc's attributes where this format uses them: at the end of a heading
 * (`## Title {#id .section short="…"}`) and after an image (`![alt](a.png){width=50%}`).
 * Any other braces stay text.
 * https://pandoc.org/MANUAL.html#extension-header_attributes
 */
export function attributes(md: MarkdownIt): void {
  md.core.ruler.before("inline", "heading_attributes", headingAttributes);
  md.core.ruler.after("inline", "image_attributes", imageAttributes);
}

function headingAttributes(state: StateCore): void {
  state.tokens.forEach((token, index) => {
    if (token.type !== "heading_open") return;
    const inline = state.tokens[index + 1]!;
    const match = /(?:^|\s)\{([^{}]*)\}$/.exec(inline.content.trimEnd());
    const parsed = match && parseAttributes(match[1]!);
    if (!match || !parsed) return;
    token.meta = { attributes: parsed };
    inline.content = inline.content.slice(0, match.index).trimEnd();
  });
}

const IMAGE_VALUES = new Set(["width", "height"]);

function imageAttributes(state: StateCore): void {
  for (const token of state.tokens) {
    const children = token.children;
    if (token.type !== "inline" || !children) continue;
    children.forEach((image, index) => {
      const next = children[index + 1];
      if (image.type === "image" && next?.type === "text") takeImageAttributes(image, next);
    });
  }
}

function takeImageAttributes(image: Token, next: Token): void {
  const match = /^\{([^{}]*)\}/.exec(next.content);
  const parsed = match && parseAttributes(match[1]!);
  if (!match || !parsed) return;
  const known = Object.keys(parsed.values).every((key) => IMAGE_VALUES.has(key));
  if (!known || parsed.id || parsed.classes.length > 0) return;
  for (const [key, value] of Object.entries(parsed.values)) {
    if (!/^\d+(\.\d+)?(px|%|cm|mm|in|em)?$/.test(value)) return;
    image.attrSet(`data-${key}`, value);
  }
  next.content = next.content.slice(match[0].length);
}
