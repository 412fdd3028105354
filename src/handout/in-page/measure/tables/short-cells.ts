/** The text of a body cell that has no more characters stays on one line, where the table can do without more. */
const SHORT = 12;
/** What has lines of its own, or a width of its own. */
const NOT_TEXT = "br, img, svg, math, p, ul, ol, dl, pre, table";

/** Marks the short cells of a table, which `whole-cells` keeps on one line: “Group 7”, “pp. 7–10”, code. */
export function markShortCells(table: HTMLTableElement): void {
  for (const row of table.rows) {
    if (row.parentElement === table.tHead) continue;
    for (const cell of row.cells)
      if (isShort(cell) && !cell.querySelector(NOT_TEXT)) cell.classList.add("short-cell");
  }
}

function isShort(cell: HTMLElement): boolean {
  let length = 0;
  for (const node of cell.childNodes)
    if (!(node instanceof Element && node.matches(".note, .note-call")))
      length += (node.textContent ?? "").replaceAll("\u00ad", "").trim().length;
  return length > 0 && length <= SHORT;
}
