import type { RevealApi } from "reveal.js";

/** The key that switches between slides and transcript. */
const KEY = { keyCode: 84, key: "T" };

/**
 * Marks which view of the talk this is: on the deck, for the style of its slides, and on the page's
 * root element, for everything outside the deck.
 */
export function setView(root: HTMLElement, view: "slides" | "transcript"): void {
  root.dataset.view = view;
  document.documentElement.dataset.talk = view;
  document.documentElement.dataset.ratio = root.dataset.ratio ?? "";
}

/** Whether this page was asked for as a transcript: `?transcript`. */
export function isTranscript(): boolean {
  return new URLSearchParams(location.search).has("transcript");
}

/**
 * Makes the key T and the link open the transcript at the slide that is shown. `description` is what
 * the list of keys says.
 */
export function linkToTranscript(deck: RevealApi, description: string): void {
  const open = () => go("?transcript");
  deck.addKeyBinding({ ...KEY, description }, open);
  onClick(".to-transcript", open);
}

/** Makes the key T and the link go back to the slides, to the one that is being read. */
export function linkToSlides(root: HTMLElement): void {
  setView(root, "transcript");
  const open = () => go("?", placeBeingRead(root));
  addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "t" || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    open();
  });
  onClick(".to-slides", open);
}

function onClick(selector: string, action: () => void): void {
  document.querySelector(selector)?.addEventListener("click", (event) => {
    event.preventDefault();
    action();
  });
}

function go(search: string, hash = location.hash): void {
  location.assign(`${location.pathname}${search}${hash}`);
}

/** The address of the slide at the top of the window. */
function placeBeingRead(root: HTMLElement): string {
  const slides = [...root.querySelectorAll(".slides > section")];
  const first = slides.findIndex((slide) => slide.getBoundingClientRect().bottom > innerHeight / 4);
  return `#/${Math.max(0, first) + 1}`;
}
