/**
 * Keeps what is finished out of sight until it is printed, or the browser would lay out all pages
 * and paint one for the screen first.
 */
export function hideUntilPrinted(element: HTMLElement): void {
  element.hidden = true;
  window.addEventListener("beforeprint", () => {
    element.hidden = false;
  });
}
