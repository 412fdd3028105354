/** Lets the arrow keys step from the field through the results and back, and Home and End go to the first and last. */
export function arrowKeys(dialog: HTMLDialogElement): void {
  dialog.addEventListener("keydown", (event) => {
    const target = event.target as HTMLElement;
    const field = dialog.querySelector<HTMLElement>("input")!;
    const isField = target === field;
    if (!isField && !target.closest(".search-results")) return;
    const links = [...dialog.querySelectorAll<HTMLElement>(".search-results a")];
    const next = placeAfter(event.key, isField ? -1 : links.indexOf(target), links.length, isField);
    if (next === undefined) return;
    event.preventDefault();
    (links[next] ?? field).focus();
  });
}

/** The place that a key leads to from a place, -1 being the field; undefined for other keys. */
function placeAfter(key: string, place: number, count: number, isField: boolean): number | undefined {
  switch (key) {
    case "ArrowDown":
      return Math.min(place + 1, count - 1);
    case "ArrowUp":
      return isField ? undefined : place - 1;
    case "Home":
      return isField ? undefined : 0;
    case "End":
      return isField ? undefined : count - 1;
    default:
      return undefined;
  }
}
