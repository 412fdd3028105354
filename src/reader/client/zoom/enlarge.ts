import { smallButton } from "../button.ts";
import { isForBrowser } from "../is-for-browser.ts";
import { words } from "../words.ts";
import { showEnlarged } from "./zoom-dialog.ts";

/**
 * Opens a figure as large as the window. An image links to its file, which is what opens without this
 * script, and with a key held down; a drawing in the page gets a button.
 */
export function enlarge(): void {
  addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLElement>(".enlarge");
    const image = link?.querySelector("img");
    if (!link || !image || isForBrowser(event)) return;
    event.preventDefault();
    showEnlarged(image, link);
  });
  for (const drawing of document.querySelectorAll<HTMLElement>("main .drawing")) addButton(drawing);
}

/** The button stands over the drawing, or in room kept below it, so nothing moves. */
function addButton(drawing: HTMLElement): void {
  const svg = drawing.querySelector("svg");
  if (!svg) return;
  const box = document.createElement("div");
  box.className = "drawing-box";
  drawing.replaceWith(box);
  box.append(
    drawing,
    smallButton(words().enlarge, (button) => showEnlarged(svg, button)),
  );
}
