import { copy } from "./clipboard.ts";
import { words } from "./words.ts";

/** A click on a permalink also copies its address, without the query that holds the reader's choices. */
export function permalinks(): void {
  addEventListener("click", ({ target }) => {
    const link = (target as Element).closest<HTMLAnchorElement>("a.permalink");
    if (!link) return;
    const address = new URL(link.href);
    address.search = "";
    void copy(address.href, link, words().copied);
  });
}
