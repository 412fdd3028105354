import { replaceAddress } from "./address.ts";
import { copy } from "./clipboard.ts";
import { isForBrowser } from "./is-for-browser.ts";
import { words } from "./words.ts";

/**
 * A click on a permalink copies its address, without the query that holds the reader's choices. The page
 * does not move: whoever clicks is there already. Where the browser does not let scripts copy, the link is
 * followed, and its address can be copied from the browser.
 */
export function permalinks(): void {
  addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a.permalink");
    if (!link || isForBrowser(event)) return;
    event.preventDefault();
    replaceAddress(link.hash);
    void copy(addressOf(link), link, words().copied).then((copied) => {
      if (!copied) location.hash = link.hash;
    });
  });
}

/** The whole address of a permalink. */
export function addressOf(link: HTMLAnchorElement): string {
  const address = new URL(link.href);
  address.search = "";
  return address.href;
}
