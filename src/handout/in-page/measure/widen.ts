import { isBesideNames } from "./keep-clear.ts";

/** What a block stands in that can reach through the margin, or move to a page of its own. */
const IN_TEXT = ".answer, .section, .opening, .intro, .abstract, .text";

/** Whether a block stands in the text itself, not in a list or a quotation. */
export function isInText(block: HTMLElement): boolean {
  return block.parentElement!.matches(IN_TEXT);
}

/**
 * Lets a block in the text reach through the side column. False, and nothing is changed, where there is
 * none or a name stands there.
 */
export function widen(block: HTMLElement): boolean {
  if (block.matches(".narrow") || !block.closest(".columns-1")) return false;
  if (block.matches(".wide")) return true;
  block.classList.add("widened");
  if (!isBesideNames(block)) return true;
  block.classList.remove("widened");
  return false;
}
