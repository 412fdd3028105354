/** Makes the arrow keys, Home and End move the focus between the cells of a grid that lie in rows. */
export function moveInGrid(grid: HTMLElement, cells: readonly HTMLElement[]): void {
  grid.addEventListener("keydown", (event) => {
    const at = cells.indexOf((event.target as Element).closest("button")!);
    const next = cells[nextIndex(event.key, at, cells)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}

function nextIndex(key: string, at: number, cells: readonly HTMLElement[]): number {
  const tops = cells.map((cell) => cell.parentElement!.offsetTop);
  const below = tops.findIndex((top) => top > tops[0]!);
  const columns = below < 0 ? cells.length : below;
  const ahead = document.documentElement.dir === "rtl" ? -1 : 1;
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: at + ahead,
    ArrowLeft: at - ahead,
    ArrowDown: at + columns,
    ArrowUp: at - columns,
    Home: 0,
    End: cells.length - 1,
  };
  return steps[key] ?? -1;
}
