import type MarkdownIt from "markdown-it";
import { formulaBlock } from "./block-rule.ts";
import { formulaInline } from "./inline-rule.ts";

/** Installs the rules for formulas in TeX. They come before the rule that takes backslashes away. */
export function formulas(md: MarkdownIt): void {
  md.block.ruler.before("fence", "formula", formulaBlock, {
    alt: ["paragraph", "reference", "blockquote", "list"],
  });
  md.inline.ruler.before("escape", "formula", formulaInline);
}
