import type MarkdownIt from "markdown-it";

/** Leaves footnote definitions where they stand in the token stream, for `src/source` to collect. */
export function footnotesInPlace(md: MarkdownIt): void {
  md.core.ruler.disable("footnote_tail");
}
