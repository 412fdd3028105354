import { keepAccountOfRanges } from "./ranges.ts";

/** So long the layout may keep the tab to itself; ms. Then the tab may show and tell what it has to. */
const LONGEST_TURN = 400;

/**
 * Makes Paged.js quick, from outside and before it loads. It waits for an animation frame a page,
 * of which there are sixty a second at best; here it goes on at once. That also keeps the browser
 * from painting pages that are taken away again. It watches every page for changes of size, which
 * never come, because fonts and images are loaded before it starts.
 */
export function installShims(): void {
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
  keepAccountOfRanges();
  window.ResizeObserver = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
}
