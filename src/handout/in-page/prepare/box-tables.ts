/** Tables of Triptych, which have a box already, or none. */
const OWN = ".table, table, .glance";

/** Marks rows that are empty, which are there to be filled in, and their tables: these have room to write. */
export function markRowsToFill(article: HTMLElement): void {
  for (const table of article.querySelectorAll<HTMLTableElement>(".table table")) {
    const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
    const empty = rows.filter((row) => row.textContent!.trim() === "" && !row.querySelector("img, svg"));
    if (empty.length === 0) continue;
    for (const row of empty) row.classList.add("to-fill");
    table.classList.add("has-rows-to-fill");
    if (empty.length === rows.length) table.style.tableLayout = "fixed";
  }
}

/**
 * Gives tables that the author wrote as HTML the box that those written in Markdown have. Only tables in
 * a box are made to fit the page. Rows that are too short get empty cells: in a PDF, assistive technology
 * needs as many cells in each.
 */
export function boxTables(article: HTMLElement): void {
  for (const table of article.querySelectorAll("table")) {
    if (table.parentElement!.closest(OWN)) continue;
    fillRows(table);
    const box = document.createElement("div");
    box.className = "table";
    table.replaceWith(box);
    box.append(table);
  }
}

function fillRows(table: HTMLTableElement): void {
  const rows = [...table.rows];
  const widths = widthsOf(rows);
  const most = Math.max(...widths);
  rows.forEach((row, index) => {
    for (let width = widths[index]!; width < most; width++) row.insertCell();
  });
}

/** How many columns each row takes, with the cells that reach into it from rows above in its section. */
function widthsOf(rows: readonly HTMLTableRowElement[]): readonly number[] {
  let reaching: { readonly width: number; readonly rows: number }[] = [];
  let section: Element | null = null;
  return rows.map((row) => {
    if (row.parentElement !== section) reaching = [];
    section = row.parentElement;
    // A cell with rowspan="0" reaches to the end of its section.
    const own = [...row.cells].map(({ colSpan, rowSpan }) => ({ width: colSpan, rows: rowSpan || Infinity }));
    const all = [...reaching, ...own];
    reaching = all.map((cell) => ({ ...cell, rows: cell.rows - 1 })).filter((cell) => cell.rows > 0);
    return all.reduce((sum, { width }) => sum + width, 0);
  });
}
