/**
 * Spreads rows of known height over pages: as few pages as possible, all about equally full. A row
 * higher than a page gets a page of its own. All heights are in the same unit.
 */
export function fillPages<Row>(
  rows: readonly Row[],
  height: number,
  heightOf: (row: Row) => number,
): readonly (readonly Row[])[] {
  const count = greedy(rows, height, heightOf).length;
  const total = rows.reduce((sum, row) => sum + heightOf(row), 0);
  // Tries heights from the mean upwards until the rows fit on that many pages.
  for (let filled = total / count; filled < height; filled *= 1.05) {
    const pages = greedy(rows, filled, heightOf);
    if (pages.length === count) return pages;
  }
  return greedy(rows, height, heightOf);
}

function greedy<Row>(rows: readonly Row[], height: number, heightOf: (row: Row) => number): Row[][] {
  const pages: Row[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    const own = heightOf(row);
    if (used + own > height) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)!.push(row);
    used += own;
  }
  return pages;
}
