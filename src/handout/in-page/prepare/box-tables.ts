/** Tables of Triptych, which have a box already, or none. */
const OWN = ".table, table, .glance";

/**
 * Gives tables that the author wrote as HTML the box that those written in Markdown have. Only tables in
 * a box are made to fit the page.
 */
export function boxTables(article: HTMLElement): void {
  for (const table of article.querySelectorAll("table")) {
    if (table.parentElement!.closest(OWN)) continue;
    const box = document.createElement("div");
    box.className = "table";
    table.replaceWith(box);
    box.append(table);
  }
}
