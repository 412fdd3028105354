import { continuedCaption, repeatedCopy } from "../../repeated.ts";
import { leastWidths, type TableBox } from "./widths.ts";

/**
 * Divides a table by its columns into parts that are no wider than `width`, px, one below the other,
 * each with the first column. Gives the parts; undefined when the table cannot be divided: when a cell
 * spans several others, or a column is too wide even beside the first one; or when there would be more
 * than `mostParts`.
 */
export function splitColumns(
  whole: TableBox,
  width: number,
  mostParts = Number.POSITIVE_INFINITY,
): readonly TableBox[] | undefined {
  if (whole.table.querySelector("[colspan], [rowspan]") || whole.columns < 3) return undefined;
  const [first, ...others] = leastWidths(whole);
  const groups = grouped(others, width - first!);
  if (!groups || groups.length > mostParts) return undefined;
  const rows = [...whole.table.rows].map((row) => ({ row, cells: [...row.cells] }));
  const parts = groups.slice(1).map((columns) => partOf(whole, rows, columns));
  for (const { box, holder } of [...parts].reverse()) {
    whole.box.after(box);
    const caption = continuedCaption(whole.holder);
    if (caption && holder !== box) box.before(caption);
  }
  return [{ ...whole, columns: groups[0]!.length + 1 }, ...parts];
}

/**
 * Groups columns, counted without the first, so that there are as few groups as can be and none is wider than
 * `room`; of these divisions, the one whose groups are most alike in width, so that no column stands alone.
 */
function grouped(widths: readonly number[], room: number): readonly (readonly number[])[] | undefined {
  if (widths.some((width) => width > room)) return undefined;
  // The best division of the first columns: fewest groups, then the least sum of squared widths.
  const best: { readonly from: number; readonly groups: number; readonly squares: number }[] = [
    { from: 0, groups: 0, squares: 0 },
  ];
  for (let end = 1; end <= widths.length; end++) {
    let found = { from: 0, groups: Number.POSITIVE_INFINITY, squares: 0 };
    for (let from = end - 1, width = 0; from >= 0; from--) {
      width += widths[from]!;
      if (width > room) break;
      const groups = best[from]!.groups + 1;
      const squares = best[from]!.squares + width ** 2;
      if (groups < found.groups || (groups === found.groups && squares < found.squares))
        found = { from, groups, squares };
    }
    best.push(found);
  }
  const division: number[][] = [];
  for (let end = widths.length; end > 0; end = best[end]!.from)
    division.unshift(widths.slice(best[end]!.from, end).map((_width, index) => best[end]!.from + index));
  return division;
}

/**
 * A part of a table: its first column once more, and the cells of some others, which are moved there.
 * `data-cells-of` says which row of the first part they are read in: see `reading-order.ts`.
 */
function partOf(
  { holder, box, table }: TableBox,
  rows: readonly { readonly row: HTMLTableRowElement; readonly cells: readonly HTMLElement[] }[],
  columns: readonly number[],
): TableBox {
  const part = table.cloneNode() as HTMLTableElement;
  part.removeAttribute("id");
  const name = nameOf(table);
  rows.forEach(({ row, cells }, index) => {
    const group = row.parentElement!;
    const into = part.querySelector(group.localName) ?? part.appendChild(group.cloneNode());
    const copy = into.appendChild(row.cloneNode() as HTMLElement);
    row.dataset.row = `${name}-${index}`;
    delete copy.dataset.row;
    copy.dataset.cellsOf = row.dataset.row;
    // In HTML, rows may have fewer cells than there are columns.
    copy.append(
      ...cells.slice(0, 1).map(repeatedCopy),
      ...columns.flatMap((column) => cells[column + 1] ?? []),
    );
  });
  const inner = box.cloneNode() as HTMLElement;
  inner.removeAttribute("id");
  inner.append(part);
  return { holder: holder === box ? inner : holder, box: inner, table: part, columns: columns.length + 1 };
}

/** A name for a table that no other has. */
function nameOf(table: HTMLTableElement): string {
  const article = table.closest<HTMLElement>("article")!;
  return `${article.dataset.flow ?? ""}table${[...article.querySelectorAll("table")].indexOf(table)}`;
}
