import { bringIntoView } from "../highlight.ts";
import { isForBrowser } from "../is-for-browser.ts";

/**
 * Brings the words into view that a chosen result has on the page that is open, where the same words are marked
 * already: the browser goes to the result's place without loading anything.
 */
export function showOnSamePage(dialog: HTMLDialogElement): void {
  dialog.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>(".search-results a");
    const main = document.querySelector("main");
    const found = "highlights" in CSS ? CSS.highlights.get("found") : undefined;
    if (!link || !main || !found || isForBrowser(event) || pageOf(link.href) !== pageOf(location.href))
      return;
    const show = () => bringIntoView([...found] as Range[], main);
    if (link.hash === location.hash) setTimeout(show);
    else addEventListener("hashchange", show, { once: true });
  });
}

const pageOf = (address: string) => address.split("#")[0];
