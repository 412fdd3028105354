import { keep, recall } from "./storage.ts";

/** What the style sheet answers to with the machine's fonts that stand in for ours. */
const LATE = "late";

/** …and with nothing as yet. */
const PENDING = "wait";

const SERIF = '"Source Serif 4 Variable"';
const UPRIGHT = `1em ${SERIF},"Source Sans 3 Variable"`;

/** The classes by which the style sheets know what this browser can do. */
export const root: DOMTokenList = document.documentElement.classList;
const { fonts } = document;
const isWeb = () => root.contains("web");
/** From disk fonts come as surely as the page did: they are waited for. */
const standIn = () => isWeb() && root.add(LATE);
const isLoading = () => fonts.status === "loading";

/**
 * Decides which fonts the page is first drawn in, so that nothing moves later. Ours, when the
 * browser has them in its store or they come from disk; else those of the machine at once, and ours
 * when they are there and no text in sight begins elsewhere for it.
 */
export function settleFonts(): void {
  if (!isWeb() || recall("fonts")) {
    holdBack();
    return;
  }
  standIn();
  // What the page needs to be drawn comes first; only then it asks for our fonts.
  new PerformanceObserver(askForOurs).observe({ type: "paint" });
}

function holdBack(): void {
  // A frame may come before the text; fonts are asked for when it is there.
  if (!document.querySelector("main")?.offsetHeight) requestAnimationFrame(holdBack);
  else if (isLoading()) {
    root.add(PENDING);
    // Text is held back as long as nobody notices. (What pages carry is counted: no names for numbers.)
    setTimeout(() => {
      root.remove(PENDING);
      // Not for what few pages have, such as code.
      if (!fonts.check(UPRIGHT)) standIn();
    }, 200);
    void fonts.ready.then(takeOurs);
  }
}

/** By name, those that nearly every page needs: to let the page ask would cost a layout of all of it. */
function askForOurs(): void {
  void Promise.all([fonts.load(UPRIGHT), fonts.load(`italic 1em ${SERIF}`)]).then(takeOurs);
}

function takeOurs(): void {
  root.remove(PENDING);
  if (!root.contains(LATE)) return;
  const before = places();
  root.remove(LATE);
  const moved = places().some(
    ({ x, y }, at) => y < innerHeight && Math.hypot(x - before[at]!.x, y - before[at]!.y) > 3,
  );
  // Only now the browser asks for what else the page needs: labels, italics, other letters.
  const more = isLoading();
  if (more) void fonts.ready.then(takeOurs);
  else keep("fonts", {});
  if (more || moved) standIn();
}

/** Where in the window each run of text begins, in px. */
function places(): readonly DOMRect[] {
  const found: DOMRect[] = [];
  const walker = document.createTreeWalker(document.querySelector("main")!, 4 /* NodeFilter.SHOW_TEXT */);
  const range = new Range();
  while (walker.nextNode()) {
    range.selectNode(walker.currentNode);
    found.push(range.getClientRects()[0] ?? new DOMRect());
  }
  return found;
}
