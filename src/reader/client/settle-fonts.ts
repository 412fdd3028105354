/** The class with which the style sheet uses the system's fonts in place of ours. */
const LATE = "late";

/** The class with which the style sheet hides the text while our fonts load. */
const PENDING = "wait";

/** How long text that is set already waits for its fonts, in ms. Browsers by themselves wait 3000. */
const PATIENCE = 800;

/** Fonts that nobody waits for: few words of few pages have them. What stands in for code is as wide and as high. */
const RARE = /Code|Math/;

const UPRIGHT = '1em "Source Serif 4 Variable","Source Sans 3 Variable"';

/** The classes of the root element, which tell the style sheets what works in this browser. */
export const root: DOMTokenList = document.documentElement.classList;
const { fonts } = document;

/**
 * Holds the text back until its fonts are there, so that the page is first drawn in its own type and
 * nothing moves later. They are on their way already (`preload-fonts.ts`) and come soon after the style
 * sheet. Where they do not, the page is drawn with the system's fonts, and changes to ours once they have
 * loaded, if no visible text moves by that.
 */
export function settleFonts(): void {
  root.add(PENDING);
  whenTextIsThere();
}

/** Only text makes the browser load fonts, and the first frame may come before the text. */
function whenTextIsThere(): void {
  if (!document.querySelector("main")?.offsetHeight) requestAnimationFrame(whenTextIsThere);
  else {
    setTimeout(giveUp, PATIENCE);
    void loaded().then(takeOurs);
  }
}

/** Fulfilled when the fonts that the text has begun to load are there, or cannot be had. */
function loaded(): Promise<unknown> {
  const begun = [...fonts].filter(({ family, status }) => status === "loading" && !RARE.test(family));
  return Promise.allSettled(begun.map((face) => face.loaded));
}

function giveUp(): void {
  if (!root.contains(PENDING)) return;
  root.remove(PENDING);
  // On pages from disk fonts load as reliably as the page itself.
  if (root.contains("web") && !fonts.check(UPRIGHT)) root.add(LATE);
}

function takeOurs(): void {
  root.remove(PENDING);
  if (!root.contains(LATE)) return;
  const before = positions();
  root.remove(LATE);
  const moved = positions().some(
    ({ x, y }, at) => y < innerHeight && Math.hypot(x - before[at]!.x, y - before[at]!.y) > 3,
  );
  if (moved) root.add(LATE);
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
