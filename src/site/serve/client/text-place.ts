import { alignedIndex } from "./align.ts";

/** The place at which a text is read: a paragraph at the top of the window, between its neighbours. */
export interface TextPlace {
  /** The texts of the blocks around it. */
  readonly texts: readonly string[];
  /** Which of `texts` it is. */
  readonly index: number;
  /** How far below the top of the window it begins, in px. */
  readonly offset: number;
}

const BLOCKS = "p, li, h1, h2, h3, h4, h5, h6, pre, figure, tr, dt, dd, blockquote, .equation";
/** How many blocks are remembered before and after the one that is read. */
const AROUND = 60;

/** The place at which the page is read; undefined at its very top. */
export function textPlace(): TextPlace | undefined {
  if (scrollY === 0) return undefined;
  const blocks = blocksOf();
  const tops = blocks.map((block) => block.getBoundingClientRect().top);
  // The first one that begins in the upper half; else the long one that is there.
  const begins = tops.findIndex((top) => top >= 0);
  const at =
    (tops[begins] ?? innerHeight) < innerHeight / 2 || begins === 0
      ? begins
      : tops.findLastIndex((top) => top < 0);
  const first = blocks[at];
  if (!first) return undefined;
  const from = Math.max(0, at - AROUND);
  const texts = blocks.slice(from, at + AROUND + 1).map(textOf);
  return { texts, index: at - from, offset: tops[at]! };
}

/** Scrolls to a place, and again when what loads later has moved it, unless the reader has scrolled by then. */
export function toText(place: TextPlace): void {
  let set: number | undefined;
  const go = () => {
    if (set !== undefined && Math.abs(scrollY - set) > 1) return;
    const blocks = blocksOf();
    const block = blocks[alignedIndex(place.texts, blocks.map(textOf), place.index)];
    if (!block) return;
    scrollTo({ top: scrollY + block.getBoundingClientRect().top - place.offset, behavior: "instant" });
    set = scrollY;
  };
  go();
  addEventListener("load", go, { once: true });
  void document.fonts.ready.then(go);
}

/** The blocks of the text that hold no other blocks and can be seen. */
function blocksOf(): readonly HTMLElement[] {
  const all = [...document.querySelectorAll<HTMLElement>("main")].flatMap((main) => [
    ...main.querySelectorAll<HTMLElement>(BLOCKS),
  ]);
  return all.filter((block) => block.querySelector(BLOCKS) === null && block.offsetParent !== null);
}

function textOf(block: HTMLElement): string {
  return (block.textContent ?? "").replace(/\s+/g, " ").trim();
}
