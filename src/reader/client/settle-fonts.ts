import { keep, recall } from "./storage.ts";

/** How long text is held back for fonts that should be at hand, in ms: as long as nobody notices. */
const PATIENCE = 200;

/** What the style sheet answers to with the machine's fonts that stand in for ours. */
const LATE = "late-fonts";

const root = document.documentElement.classList;
const { fonts } = document;
const isLoading = () => fonts.status === "loading";

/**
 * Decides which fonts the page is first drawn in, so that nothing moves later. Ours, when the
 * browser has them in its store or they come from disk; else those of the machine at once, and ours
 * when they are there and no line in sight stands elsewhere for it.
 */
export function settleFonts(): void {
  if (!root.contains("web") || recall("fonts")) {
    holdBack();
    return;
  }
  root.add(LATE);
  // What the page needs to be drawn comes first; only then it asks for our fonts.
  new PerformanceObserver(takeOurs).observe({ type: "paint", buffered: true });
}

function holdBack(): void {
  // A frame may come before the text; fonts are asked for when it is there.
  if (!document.querySelector("main")?.offsetHeight) requestAnimationFrame(holdBack);
  else if (isLoading()) {
    root.add("pending-fonts");
    setTimeout(() => {
      root.remove("pending-fonts");
      if (isLoading()) root.add(LATE);
    }, PATIENCE);
    void fonts.ready.then(takeOurs);
  }
}

function takeOurs(): void {
  root.remove("pending-fonts");
  const before = places();
  root.remove(LATE);
  const moved = places().some((y, at) => y < innerHeight && Math.abs(y - before[at]!) > 3);
  // Only now the browser asks for those of our fonts that it has not loaded yet.
  const more = isLoading();
  if (more) void fonts.ready.then(takeOurs);
  else keep("fonts", {});
  if (more || moved) root.add(LATE);
}

/** How high in the window each run of text begins, in px: a run that begins in another line has moved. */
function places(): readonly number[] {
  const found: number[] = [];
  const walker = document.createTreeWalker(document.querySelector("main")!, NodeFilter.SHOW_TEXT);
  const range = new Range();
  while (walker.nextNode()) {
    range.selectNode(walker.currentNode);
    found.push(range.getClientRects()[0]?.y ?? 0);
  }
  return found;
}
