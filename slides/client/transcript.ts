import { setView } from "./view.ts";

/** Whether this page was asked for as a transcript: `?transcript`. */
export function isTranscript(): boolean {
  return new URLSearchParams(location.search).has("transcript");
}

/** Opens the transcript at the slide that is shown. */
export function openTranscript(): void {
  go("?transcript");
}

/** Makes the link to the transcript open it at the slide that is shown. */
export function linkToTranscript(): void {
  document.querySelector(".to-transcript")?.addEventListener("click", (event) => {
    event.preventDefault();
    openTranscript();
  });
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

function go(search: string, hash = location.hash): void {
  location.assign(`${location.pathname}${search}${hash}`);
}

/** The address of the slide at the top of the window. */
function placeBeingRead(root: HTMLElement): string {
  const slides = [...root.querySelectorAll(".slides > section")];
  const first = slides.findIndex((slide) => slide.getBoundingClientRect().bottom > innerHeight / 4);
  return `#/${Math.max(0, first) + 1}`;
}
