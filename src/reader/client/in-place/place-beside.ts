/** Space between the link and what opens beside it, and between that and the window's edges, in px. */
const GAP = 6;

/**
 * Puts `box` below the line of `link`, or above it where there is more room, in the coordinates of the page, so
 * that it moves with the text. On narrow screens the style sheet puts it at the foot of the window.
 */
export function placeBeside(link: Element, box: HTMLElement): void {
  box.style.left = box.style.top = "";
  if (getComputedStyle(box).position === "fixed") return;
  const line = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const { clientWidth, clientHeight, dir } = document.documentElement;
  const { offsetWidth: width, offsetHeight: height } = box;
  const start = dir === "rtl" ? line.right - width : line.left;
  const left = Math.max(GAP, Math.min(start, clientWidth - width - GAP));
  const fitsBelow = line.bottom + GAP + height <= clientHeight || line.top < clientHeight / 2;
  const top = fitsBelow ? line.bottom + GAP : line.top - GAP - height;
  box.style.left = `${left + scrollX}px`;
  box.style.top = `${top + scrollY}px`;
}
