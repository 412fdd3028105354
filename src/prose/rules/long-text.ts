import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { LIMITS } from "../../model/limits.ts";

/** The `meta` of an `inline` token whose text is longer than what is read. */
interface LongText {
  readonly tooLong: true;
}

/**
 * Takes the text out of paragraphs that are longer than what is read, before it is parsed: the parts of a
 * very long address fill the stack. `src/source/limits` reports them.
 */
export function longText(md: MarkdownIt): void {
  md.core.ruler.before("inline", "long_text", ({ tokens }) => {
    for (const token of tokens) {
      if (token.type !== "inline" || textLength(token.content) <= LIMITS.paragraph.most) continue;
      token.content = "";
      token.meta = { tooLong: true } satisfies LongText;
    }
  });
}

/** Whether this is the text of a paragraph that was too long. */
export function wasTooLong({ meta }: Token): boolean {
  return (meta as Partial<LongText> | null)?.tooLong ?? false;
}

/** Data of images are written into a text, and no text themselves. */
function textLength(content: string): number {
  const { most } = LIMITS.paragraph;
  return content.length > most ? content.replace(/data:image\/[^\s)>"]*/g, "").length : content.length;
}
