/** The most words that are marked. A limit, so that no address can make the page slow. */
const MOST = 20;

/** What is one place of a text: its words are in view together. */
const PLACES = "tr, li, p, dt, dd, pre, figcaption, caption, h1, h2, h3, h4";
/** Forms of a word, as “sleep” and “sleeping”, begin with the same letters. */
const BEGINNING = 4;

/**
 * Marks the words that a search found; the address lists them, and the first place that has all of them, or else
 * most, comes into view. The elements of the page stay the same, because the browser highlights ranges of text.
 * Older browsers show the page without marks.
 */
export function highlight(): void {
  const words = new URLSearchParams(location.search).getAll("highlight").filter(Boolean).slice(0, MOST);
  const main = document.querySelector("main");
  if (words.length === 0 || !main || !("highlights" in CSS)) return;
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  // Whole words only. Letters without case are allowed beside a match, because Chinese, for example,
  // has no spaces between words.
  const pattern = new RegExp(
    `(?<![\\p{Ll}\\p{Lu}\\p{N}])(?:${escaped.join("|")})(?![\\p{Ll}\\p{Lu}\\p{N}])`,
    "giu",
  );
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const { index, 0: match } of (node.textContent ?? "").matchAll(pattern)) {
      const range = new Range();
      range.setStart(node, index);
      range.setEnd(node, index + match.length);
      ranges.push(range);
    }
  }
  CSS.highlights.set("found", new Highlight(...ranges));
  // Who comes back is where they were. Browsers go to the address's own place until all is loaded.
  const [visit] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (visit?.type === "navigate") addEventListener("load", () => bringIntoView(ranges, main), { once: true });
}

/** Scrolls to the words that are marked in what the address leads to, or behind it, unless they are in view. */
export function bringIntoView(ranges: readonly Range[], main: Element): void {
  const target = document.querySelector(":target") ?? main;
  const scope = target.closest(".answer, .part") ?? main;
  const isHere = ({ startContainer }: Range) =>
    target.contains(startContainer) ||
    (scope.contains(startContainer) &&
      (target.compareDocumentPosition(startContainer) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
  const best = fullest(ranges.filter((range) => isHere(range) && range.getClientRects().length > 0));
  if (!best) return;
  const { top, bottom } = best.getBoundingClientRect();
  const above = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) || 0;
  if (top < above || bottom > innerHeight)
    best.startContainer.parentElement?.scrollIntoView({ block: "center", inline: "nearest" });
}

/** The first of the ranges in the first place with the most of the words. */
function fullest(ranges: readonly Range[]): Range | undefined {
  const places = new Map<
    Element | null | undefined,
    { readonly first: Range; readonly words: Set<string> }
  >();
  for (const range of ranges) {
    const element = range.startContainer.parentElement?.closest(PLACES);
    const place = places.get(element) ?? { first: range, words: new Set() };
    place.words.add(range.toString().toLowerCase().slice(0, BEGINNING));
    places.set(element, place);
  }
  const all = [...places.values()];
  const most = Math.max(...all.map(({ words }) => words.size));
  return all.find(({ words }) => words.size === most)?.first;
}
