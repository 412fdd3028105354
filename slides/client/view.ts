/**
 * Says which view of the talk this is: on the deck for its slides, on the page's root for what
 * stands around the deck.
 */
export function setView(root: HTMLElement, view: "slides" | "transcript"): void {
  root.dataset.view = view;
  document.documentElement.dataset.talk = view;
  document.documentElement.dataset.ratio = root.dataset.ratio ?? "";
}
