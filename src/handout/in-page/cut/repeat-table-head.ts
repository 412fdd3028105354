import { continuedCaption, repeatedCopy } from "../repeated.ts";

/**
 * Repeats a table's head on each page that the table continues on, under its number and that it is continued.
 * Called for every node that Paged.js puts onto a page. What is repeated is hidden from assistive technology and
 * not compared as text.
 */
export function repeatTableHead(clone: Node, source: Node): void {
  if (!(clone instanceof HTMLTableRowElement) || !(source instanceof HTMLElement)) return;
  const table = clone.closest("table[data-split-from]:not(.as-text)");
  const head = source.closest("table")?.tHead;
  if (!table || !head || table.querySelector("thead") || source.closest("thead")) return;
  table.prepend(repeatedCopy(head));
  const holder = source.closest<HTMLElement>(".captioned");
  const caption = holder && continuedCaption(holder);
  if (caption) table.closest(".captioned")?.prepend(caption);
}
