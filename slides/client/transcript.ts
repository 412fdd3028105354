import type { RevealApi } from "reveal.js";
import { setView } from "./view.ts";

/** The key that goes to the transcript and back. */
const KEY = { keyCode: 84, key: "T" };

/** Whether this page was asked for as a transcript: `?transcript`. */
export function isTranscript(): boolean {
  return new URLSearchParams(location.search).has("transcript");
}

/** Makes T go to the transcript, at the slide that is shown. */
export function leadToTranscript(deck: RevealApi, description: string): void {
  deck.addKeyBinding({ ...KEY, description }, () => go("?transcript"));
  keepPlace(".to-transcript");
}

/** Makes T go back to the slides, to the one that is being read. */
export function leadToSlides(root: HTMLElement): void {
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

/** A link to the other view that keeps the slide. */
function keepPlace(selector: string): void {
  document.querySelector(selector)?.addEventListener("click", (event) => {
    event.preventDefault();
    go("?transcript");
  });
}

function go(search: string, hash = location.hash): void {
  location.assign(`${location.pathname}${search}${hash}`);
}

/** The address of the slide that stands at the top of the window. */
function placeBeingRead(root: HTMLElement): string {
  const slides = [...root.querySelectorAll(".slides > section")];
  const first = slides.findIndex((slide) => slide.getBoundingClientRect().bottom > innerHeight / 4);
  return `#/${Math.max(0, first) + 1}`;
}
