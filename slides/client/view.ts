/**
 * Marks which view of the talk this is: on the deck, for the style of its slides, and on the page's
 * root element, for everything outside the deck.
 */
export function setView(root: HTMLElement, view: "slides" | "transcript"): void {
  root.dataset.view = view;
  document.documentElement.dataset.talk = view;
  document.documentElement.dataset.ratio = root.dataset.ratio ?? "";
}
