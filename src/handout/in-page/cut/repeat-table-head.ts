/**
 * Repeats a table's head where the table goes on over a page. Called for every node that Paged.js
 * puts onto a page. The repeated head is not read out and takes no part in counting words.
 */
export function repeatHead(clone: Node, source: Node): void {
  if (!(clone instanceof HTMLTableRowElement) || !(source instanceof HTMLElement)) return;
  const table = clone.closest("table[data-split-from]:not(.as-text)");
  const head = source.closest("table")?.tHead;
  if (!table || !head || table.querySelector("thead") || source.closest("thead")) return;
  const repeated = head.cloneNode(true) as HTMLElement;
  for (const element of [repeated, ...repeated.querySelectorAll<HTMLElement>("*")]) {
    element.removeAttribute("id");
    element.removeAttribute("data-ref");
  }
  for (const note of repeated.querySelectorAll(".note, .note-call")) note.remove();
  repeated.ariaHidden = "true";
  repeated.dataset.repeated = "";
  table.prepend(repeated);
}
