/** Where the style sheet cuts key points of the matrix off, the mouse shows all of them; a click leads to the answer. */
export function matrixTitles(): void {
  document.querySelector(".matrix")?.addEventListener("pointerover", ({ target }) => {
    const cell = (target as Element).closest("td");
    const points = [...(cell?.querySelectorAll("li") ?? [])];
    if (
      !cell ||
      cell.title ||
      !points.some(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1)
    )
      return;
    cell.title = points.map((point) => point.textContent).join("\n\n");
  });
}
