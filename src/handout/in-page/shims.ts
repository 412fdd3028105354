/**
 * Makes Paged.js quick, from outside and before it loads. It waits for an animation frame a page,
 * of which there are sixty a second at best; a message comes at once. It watches every page for
 * changes of size, which never come, because fonts and images are loaded before it starts.
 */
export function installShims(): void {
  const channel = new MessageChannel();
  const waiting: FrameRequestCallback[] = [];
  channel.port1.onmessage = () => waiting.shift()?.(performance.now());
  window.requestAnimationFrame = (callback) => {
    channel.port2.postMessage(undefined);
    return waiting.push(callback);
  };
  window.ResizeObserver = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
}
