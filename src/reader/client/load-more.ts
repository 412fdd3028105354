import { site } from "./site.ts";

/** Loads the second script on pages of an article, when the page is loaded and has nothing else to do. */
export function loadMore(): void {
  if (document.body.dataset.article === undefined) return;
  const address = new URL("assets/reader-more.js", site()).href;
  const load = () => {
    const script = document.createElement("script");
    script.src = address;
    document.head.append(script);
  };
  // Safari has no requestIdleCallback.
  const whenIdle =
    (window as Partial<Window>).requestIdleCallback ?? ((run: () => void) => setTimeout(run, 200));
  if (document.readyState === "complete") whenIdle(load);
  else addEventListener("load", () => whenIdle(load));
}
