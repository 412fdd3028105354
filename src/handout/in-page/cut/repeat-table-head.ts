/**
 * Repeats a table's head on each page that the table continues on. Called for every node that Paged.js
 * puts onto a page. The repeated head is hidden from assistive technology and not compared as text.
 */
export function repeatTableHead(clone: Node, source: Node): void {
  if (!(clone instanceof HTMLTableRowElement) || !(source instanceof HTMLElement)) return;
  const table = clone.closest("table[data-split-from]:not(.as-text)");
  const head = source.closest("table")?.tHead;
  if (!table || !head || table.querySelector("thead") || source.closest("thead")) return;
  const repeated = head.cloneNode(true) as HTMLElement;
  for (const element of [repeated, ...repeated.querySelectorAll<HTMLElement>("*")]) {
    element.removeAttribute("id");
    element.removeAttribute("data-ref");
  }
  for (const footnote of repeated.querySelectorAll(".note, .note-call")) footnote.remove();
  repeated.ariaHidden = "true";
  repeated.dataset.repeated = "";
  table.prepend(repeated);
}
