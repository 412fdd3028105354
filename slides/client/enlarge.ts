import { PICTURES, type Picture, setSize, sizeOf } from "./picture-size.ts";

/** What can be enlarged. */
const THINGS = "img, .drawing, .table, .equation, pre, video";
/** Keys that close the enlarged figure, so that a remote control, which has no other, gets back to the slide. */
const CLOSING = new Set([
  "z",
  " ",
  "Enter",
  "ArrowRight",
  "ArrowLeft",
  "ArrowUp",
  "ArrowDown",
  "PageUp",
  "PageDown",
]);
/** Text of an enlarged table, formula or listing, in px: the largest, and how much smaller each next try is. */
const LARGEST = 96;
const STEP = 0.92;
const SMALLEST = 12;

/** The words of the dialog, in the deck's language. */
export interface EnlargeWords {
  readonly enlarge: string;
  readonly close: string;
}

/**
 * Makes a click on a figure, table, formula or listing of a slide show it on the whole screen, in a dialog
 * with its caption. Gives the function that shows the first one of the current screen.
 */
export function bindEnlarging(root: HTMLElement, words: EnlargeWords): () => void {
  root.addEventListener("click", ({ target }) => {
    const element = target as HTMLElement;
    const thing = element.closest<HTMLElement>(THINGS);
    const isOther = element.closest("a, button, video") !== null || getSelection()?.isCollapsed === false;
    if (thing?.closest(".shown, .prose figure") && !isOther) enlarge(thing, words);
  });
  return () => {
    const thing = thingOnScreen(root);
    if (thing) enlarge(thing, words);
  };
}

/** The first thing on the screen that is shown which can be enlarged. */
export function thingOnScreen(root: HTMLElement): HTMLElement | null {
  const body = root.querySelector(".slides section.present:not(.stack) > .screen > .body");
  return (
    body?.querySelector<HTMLElement>(
      `:is(.shown, figure, .captioned) :is(${THINGS}), .prose :is(${THINGS})`,
    ) ?? null
  );
}

function enlarge(thing: HTMLElement, words: EnlargeWords): void {
  if (thing instanceof HTMLVideoElement) return void thing.requestFullscreen?.();
  const dialog = document.createElement("dialog");
  dialog.className = "enlarged";
  const caption = thing.closest("figure, .captioned")?.querySelector("figcaption, .caption");
  dialog.setAttribute("aria-label", caption?.textContent?.trim() || words.enlarge);
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = "×";
  close.setAttribute("aria-label", words.close);
  const stage = document.createElement("div");
  stage.className = "stage prose";
  stage.append(copyOf(thing));
  dialog.append(close, stage, ...(caption ? [copyOf(caption)] : []));
  // Beside the slides, not in them: those are scaled.
  document.body.append(dialog);
  dialog.addEventListener("click", () => dialog.close());
  dialog.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (!CLOSING.has(event.key)) return;
    event.preventDefault();
    dialog.close();
  });
  const fill = () => fillStage(stage);
  addEventListener("resize", fill);
  dialog.addEventListener("close", () => {
    removeEventListener("resize", fill);
    dialog.remove();
  });
  dialog.showModal();
  fill();
}

/** A copy without the sizes that its slide gave it. */
function copyOf(element: Element): Element {
  const copy = element.cloneNode(true) as Element;
  for (const each of [copy, ...copy.querySelectorAll("[style]")]) each.removeAttribute("style");
  return copy;
}

/** Gives a picture, or text, the largest size at which all of it is seen. */
function fillStage(stage: HTMLElement): void {
  const picture = stage.querySelector<Picture>(PICTURES);
  const own = picture && sizeOf(picture);
  if (picture && own) {
    setSize(picture, own, { width: stage.clientWidth, height: stage.clientHeight }, 0);
    return;
  }
  for (let size = LARGEST; size >= SMALLEST; size *= STEP) {
    stage.style.setProperty("font-size", `${Math.floor(size)}px`);
    const parts = [stage, ...stage.querySelectorAll<HTMLElement>(".table, .equation, pre")];
    const isWide = parts.some(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1);
    if (!isWide && stage.scrollHeight <= stage.clientHeight + 1) return;
  }
}
