import { runScript } from "./run-script.ts";

/** Loads the second script on pages of an article, when the page is loaded and has nothing else to do. */
export function loadMore(): void {
  if (document.body.dataset.article === undefined) return;
  // Without it the page is whole; the browser tells of the failure.
  const load = () => void runScript("assets/reader-more.js").catch(() => undefined);
  // Safari has no requestIdleCallback.
  const whenIdle =
    (window as Partial<Window>).requestIdleCallback ?? ((run: () => void) => setTimeout(run, 200));
  if (document.readyState === "complete") whenIdle(load);
  else addEventListener("load", () => whenIdle(load));
}
