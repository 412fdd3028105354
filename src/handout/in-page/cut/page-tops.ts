/** What takes no height in the text, so that what follows is still the first on the page. */
const NO_HEIGHT =
  ".handout:not(.names-above) :is(.who, .door, .who *, .door *, .beside:not(.in-text), .beside:not(.in-text) *)";

/**
 * Gives a function that marks what a page begins with, `at-top`: each block that has nothing above it.
 * No space is kept above it. It is called for every node that Paged.js puts onto a page. The browser
 * itself leaves out such space only where a page ends in the middle of a document; these pages are
 * documents of their own.
 */
export function pageTopMarker(): (clone: Node) => void {
  let page: Element | undefined;
  let isFilled = false;
  return (clone) => {
    const element = clone instanceof HTMLElement ? clone : clone.parentElement;
    const current = element?.closest(".handout") ?? undefined;
    if (current !== page) {
      page = current;
      isFilled = false;
    }
    if (isFilled || !element || element.matches(NO_HEIGHT)) return;
    if (element === clone) mark(element);
    isFilled = element === clone ? fills(element) : Boolean(clone.textContent?.trim());
  };
}

/** Marks the first children of a block, too, and says whether anything in it can be seen. */
function fills(block: HTMLElement): boolean {
  for (const child of block.children) {
    if (child.matches(NO_HEIGHT) || !(child instanceof HTMLElement)) continue;
    mark(child);
    if (fills(child)) return true;
  }
  return block.matches("img, svg, hr, .ruled-line") || Boolean(block.textContent?.trim());
}

/** Images have no space above them, and style sheets give those without a class their width. */
function mark(element: HTMLElement): void {
  if (!element.matches("img")) element.classList.add("at-top");
}
