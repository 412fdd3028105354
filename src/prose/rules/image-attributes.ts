import type MarkdownIt from "markdown-it";
import type StateInline from "markdown-it/lib/rules_inline/state_inline.mjs";
import type Token from "markdown-it/lib/token.mjs";
import type { Label } from "../label.ts";
import { type Attributes, attributesAt } from "./attributes.ts";

/** The `meta` of an image. */
export interface ImageMeta {
  readonly attributes?: Attributes;
  /** The braces as written, when they hold no attributes. */
  readonly unreadable?: string;
  /** The figure that the image is all of. */
  readonly figure?: Label;
}

/**
 * Pandoc's attributes after an image: `![Caption](a.png){#fig-cell width=50%}`. A blank may stand
 * before the brace. https://pandoc.org/MANUAL.html#extension-link_attributes
 */
export function imageAttributes(md: MarkdownIt): void {
  md.inline.ruler.after("image", "image_attributes", imageAttribute);
}

/** What an image has besides its address and its words. */
export function imageMeta(image: Token): ImageMeta {
  return (image.meta as ImageMeta | null) ?? {};
}

function imageAttribute(state: StateInline, silent: boolean): boolean {
  const image = state.tokens.at(-1);
  if (silent || state.src[state.pos] !== "{" || image?.type !== "image" || image.meta) return false;
  const isApart = state.pending !== "";
  if (isApart && state.pending.trim() !== "") return false;
  const found = attributesAt(state.src, state.pos, state.posMax);
  if (!found || (isApart && !found.attributes)) return false;
  const { attributes, end } = found;
  image.meta = (
    attributes ? { attributes } : { unreadable: state.src.slice(state.pos, end) }
  ) satisfies ImageMeta;
  state.pending = "";
  state.pos = end;
  return true;
}
