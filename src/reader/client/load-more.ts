import { runScript } from "./run-script.ts";

/** Loads the second script on pages of an article, when the page is loaded and has nothing else to do. */
export function loadMore(): void {
  if (document.body.dataset.article === undefined) return;
  // Without it the page is whole; the browser tells of the failure.
  const load = () => void runScript("assets/reader-more.js").catch(() => undefined);
  const whenIdle = () => {
    // A busy machine may leave a page no idle moment at all. Safari has no requestIdleCallback.
    if ("requestIdleCallback" in window) requestIdleCallback(load, { timeout: 2000 });
    else setTimeout(load, 200);
  };
  if (document.readyState === "complete") whenIdle();
  else addEventListener("load", whenIdle);
}
