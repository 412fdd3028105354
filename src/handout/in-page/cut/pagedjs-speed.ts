/** The layout runs for so long without a pause; then the tab can deliver what is finished; ms. */
const LONGEST_TURN = 400;

/**
 * Makes Paged.js fast, from outside and before it loads. It waits for one animation frame a page, of
 * which there are at most sixty a second; here it continues at once. This also keeps the browser from
 * painting pages that are removed again. It observes the size of every page, which never changes,
 * because fonts and images are loaded before it starts.
 */
export function speedUpPagedJs(): void {
  const channel = new MessageChannel();
  const waiting: FrameRequestCallback[] = [];
  let turn = 0;
  channel.port1.onmessage = () => {
    turn = performance.now();
    waiting.shift()?.(turn);
  };
  window.requestAnimationFrame = (callback) => {
    const now = performance.now();
    if (now - turn < LONGEST_TURN) {
      queueMicrotask(() => callback(now));
      return 0;
    }
    channel.port2.postMessage(undefined);
    return waiting.push(callback);
  };
  recordRanges();
  window.ResizeObserver = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
}

/** Where ranges are moved that are no longer needed. */
const emptyDocument = document.implementation.createHTMLDocument();
const ranges: Range[] = [];

/**
 * Records the document's ranges. Paged.js measures every word of the paragraph at a page's end with a
 * range of its own, and until memory is cleared the browser adjusts each of them at every change in
 * the document: a book's last pages would take many times longer than its first.
 */
function recordRanges(): void {
  const createRange = document.createRange.bind(document);
  document.createRange = () => {
    const range = createRange();
    ranges.push(range);
    return range;
  };
}

/** Moves all ranges made so far out of the document. Call it when none of them is in use any more. */
export function releaseRanges(): void {
  for (const range of ranges) range.setStart(emptyDocument, 0);
  ranges.length = 0;
}
