import { keep, recall } from "./storage.ts";

/** The class with which the style sheet uses the system's fonts in place of ours. */
const LATE = "late";

/** The class with which the style sheet hides the text while our fonts load. */
const PENDING = "wait";

const SERIF = '"Source Serif 4 Variable"';
const UPRIGHT = `1em ${SERIF},"Source Sans 3 Variable"`;

/** The classes of the root element, which tell the style sheets what works in this browser. */
export const root: DOMTokenList = document.documentElement.classList;
const { fonts } = document;
const isWeb = () => root.contains("web");
/** Not on pages from disk: there our fonts load as reliably as the page itself. */
const standIn = () => isWeb() && root.add(LATE);
const isLoading = () => fonts.status === "loading";

/**
 * Decides which fonts the browser first draws the page with, so that nothing moves later: ours, when
 * the browser has them in its cache or the page is on disk. Otherwise it starts with the system's
 * fonts and changes to ours once they have loaded, if no visible text moves by that.
 */
export function settleFonts(): void {
  if (!isWeb() || recall("fonts")) {
    holdBack();
    return;
  }
  standIn();
  // What the first paint needs is loaded first, and our fonts after it.
  new PerformanceObserver(loadOurs).observe({ type: "paint" });
}

function holdBack(): void {
  // The first frame may come before the text, and only text makes the browser load fonts.
  if (!document.querySelector("main")?.offsetHeight) requestAnimationFrame(holdBack);
  else if (isLoading()) {
    root.add(PENDING);
    // So short that nobody notices. (The size of this script is limited, so 200 has no name.)
    setTimeout(() => {
      root.remove(PENDING);
      // The fonts of the text decide, not those for code or others that few pages need.
      if (!fonts.check(UPRIGHT)) standIn();
    }, 200);
    void fonts.ready.then(takeOurs);
  }
}

/** Loads by name the fonts that nearly every page needs. Applying them to load them would cost a whole layout. */
function loadOurs(): void {
  void Promise.all([fonts.load(UPRIGHT), fonts.load(`italic 1em ${SERIF}`)]).then(takeOurs);
}

function takeOurs(): void {
  root.remove(PENDING);
  if (!root.contains(LATE)) return;
  const before = positions();
  root.remove(LATE);
  const moved = positions().some(
    ({ x, y }, at) => y < innerHeight && Math.hypot(x - before[at]!.x, y - before[at]!.y) > 3,
  );
  // Only now does the browser load the other fonts of the page, for example for other alphabets.
  const more = isLoading();
  if (more) void fonts.ready.then(takeOurs);
  else keep("fonts", {});
  if (more || moved) standIn();
}

/** Where each text node begins in the window, in px. */
function positions(): readonly DOMRect[] {
  const found: DOMRect[] = [];
  const walker = document.createTreeWalker(document.querySelector("main")!, 4 /* NodeFilter.SHOW_TEXT */);
  const range = new Range();
  while (walker.nextNode()) {
    range.selectNode(walker.currentNode);
    found.push(range.getClientRects()[0] ?? new DOMRect());
  }
  return found;
}
