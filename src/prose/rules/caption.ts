import Token from "markdown-it/lib/token.mjs";
import type { Label } from "../label.ts";

/** The words of a caption: Markdown that is still to be read, or inline tokens. */
type Words = { readonly content: string } | { readonly children: Token[] };

/** The tokens of a caption inside the block that starts with `place`, with its lines. */
export function captionTokens(tag: string, label: Label, words: Words, place: Token): Token[] {
  const open = Object.assign(new Token("caption_open", tag, 1), { meta: { numbered: label } });
  const inline = Object.assign(new Token("inline", "", 0), { children: [], map: place.map, ...words });
  const close = new Token("caption_close", tag, -1);
  [open, inline, close].forEach((token, index) => {
    token.block = true;
    token.level = place.level + (index === 1 ? 2 : 1);
  });
  return [open, inline, close];
}
