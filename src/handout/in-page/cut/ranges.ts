/** Where ranges go that are needed no more. */
const elsewhere = document.implementation.createHTMLDocument();
const made: Range[] = [];

/**
 * Keeps account of the document's ranges. Paged.js measures every word of the paragraph at a page's
 * end with a range of its own, and until memory is cleared the browser adjusts each of them at every
 * change in the document: a book's last pages would take many times longer than its first.
 */
export function keepAccountOfRanges(): void {
  const createRange = document.createRange.bind(document);
  document.createRange = () => {
    const range = createRange();
    made.push(range);
    return range;
  };
}

/** Takes all ranges made so far out of the document; whoever made them needs them no more. */
export function parkRanges(): void {
  for (const range of made) range.setStart(elsewhere, 0);
  made.length = 0;
}
