import { repeatedCopy } from "../repeated.ts";

/**
 * Repeats a table's head on each page that the table continues on. Called for every node that Paged.js
 * puts onto a page. The repeated head is hidden from assistive technology and not compared as text.
 */
export function repeatTableHead(clone: Node, source: Node): void {
  if (!(clone instanceof HTMLTableRowElement) || !(source instanceof HTMLElement)) return;
  const table = clone.closest("table[data-split-from]:not(.as-text)");
  const head = source.closest("table")?.tHead;
  if (!table || !head || table.querySelector("thead") || source.closest("thead")) return;
  table.prepend(repeatedCopy(head));
}
