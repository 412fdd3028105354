/** The most words that are marked. A limit, so that no address can make the page slow. */
const MOST = 20;

/**
 * Marks the words that a search found; the address lists them. The elements of the page stay the
 * same, because the browser highlights ranges of text. Older browsers show the page without marks.
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
}
