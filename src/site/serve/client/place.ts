import { keepOpen, type OpenThings, restoreOpen } from "./open-things.ts";
import { type SlidePlace, slidePlace, toSlide } from "./slide-place.ts";
import { type TextPlace, textPlace, toText } from "./text-place.ts";

/** What is remembered of a page while it is loaded again. */
interface Kept {
  readonly text: TextPlace | undefined;
  readonly slide: SlidePlace | undefined;
  readonly open: OpenThings;
}

/**
 * A page may be at another path afterwards, so that is no part of the key. The query is: it tells the
 * views of a talk apart.
 */
const KEY = `triptych-place ${location.search}`;

/** Remembers where the page is read, before it is loaded again. */
export function keepPlace(): void {
  const slide = slidePlace();
  const kept: Kept = { slide, text: slide ? undefined : textPlace(), open: keepOpen() };
  try {
    sessionStorage.setItem(KEY, JSON.stringify(kept));
    history.scrollRestoration = "manual";
    isKept = true;
  } catch {
    // Without storage the browser restores the position by itself, as well as it can.
  }
}

/** Whether the page is left to be loaded again. */
let isKept = false;

/** Goes to where the page was read before it was loaded again. */
export function restorePlace(): void {
  const kept = takeKept();
  if (!kept) return;
  const { slide, text, open } = kept;
  if (slide) toSlide(slide);
  // The page's own scripts run after this one, and may open and close things.
  addEventListener("DOMContentLoaded", () => {
    restoreOpen(open);
    if (text) toText(text);
  });
  // Not before: the browser would still go to the old pixel. From other pages, it shall.
  addEventListener("pagehide", () => {
    if (!isKept) history.scrollRestoration = "auto";
  });
}

function takeKept(): Kept | undefined {
  try {
    const kept = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    return kept === null ? undefined : (JSON.parse(kept) as Kept);
  } catch {
    return undefined;
  }
}
