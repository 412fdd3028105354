import { copy } from "./clipboard.ts";

/** Following a permalink also copies its address, without what the reader chose on this page. */
export function permalinks(): void {
  addEventListener("click", ({ target }) => {
    const link = (target as Element).closest<HTMLAnchorElement>("a.permalink");
    if (!link) return;
    const address = new URL(link.href);
    address.search = "";
    void copy(address.href, link, document.querySelector("main")?.dataset.copied ?? "");
  });
}
