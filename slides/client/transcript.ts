import type { RevealApi } from "reveal.js";
import { setView } from "./view.ts";

/** The key that switches between slides and transcript. */
const KEY = { keyCode: 84, key: "T" };

/** Whether this page was asked for as a transcript: `?transcript`. */
export function isTranscript(): boolean {
  return new URLSearchParams(location.search).has("transcript");
}

/**
 * Makes the key T and the link open the transcript at the slide that is shown. `description` is what
 * the list of keys says.
 */
export function linkToTranscript(deck: RevealApi, description: string): void {
  deck.addKeyBinding({ ...KEY, description }, () => go("?transcript"));
  keepPlace(".to-transcript");
}

/** Makes the key T and the link go back to the slides, to the one that is being read. */
export function linkToSlides(root: HTMLElement): void {
  setView(root, "transcript");
  addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "t" || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    go("?", placeBeingRead(root));
  });
  document.querySelector(".to-slides")?.addEventListener("click", (event) => {
    event.preventDefault();
    go("?", placeBeingRead(root));
  });
}

/** Makes a link open the transcript at the slide that is shown. */
function keepPlace(selector: string): void {
  document.querySelector(selector)?.addEventListener("click", (event) => {
    event.preventDefault();
    go("?transcript");
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
