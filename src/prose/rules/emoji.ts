import type MarkdownIt from "markdown-it";
import type StateInline from "markdown-it/lib/rules_inline/state_inline.mjs";
import emoji from "markdown-it-emoji/lib/data/full.mjs";

const NAME = /:([a-z0-9_+-]+):/y;
const LETTER_OR_DIGIT = /[\p{L}\p{N}:]/u;

/**
 * Emoji by GitHub's names: `:rocket:`. Names that GitHub does not have stay text, and so does what
 * stands within a word or a time, such as `10:30:45`. The token is one of text, so that every output
 * treats it as the character itself; its `markup` is the name as it was typed.
 */
export function emojiNames(md: MarkdownIt): void {
  md.inline.ruler.after("escape", "emoji", emojiName);
}

function emojiName(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src.charCodeAt(pos) !== 0x3a /* : */) return false;
  NAME.lastIndex = pos;
  const match = NAME.exec(src);
  if (!match || !Object.hasOwn(emoji, match[1]!)) return false;
  const end = pos + match[0].length;
  if (LETTER_OR_DIGIT.test(src[pos - 1] ?? " ") || LETTER_OR_DIGIT.test(src[end] ?? " ")) return false;
  if (!silent) {
    const token = state.push("text_special", "", 0);
    token.content = emoji[match[1]!]!;
    token.markup = match[0];
    token.info = "emoji";
  }
  state.pos = end;
  return true;
}
