import { decodeAddress } from "../../../prose/address.ts";
import { site } from "../site.ts";
import { nearestPages } from "./nearest-pages.ts";
import { loadShelf } from "./shelf-data.ts";
import { link } from "./shelf-elements.ts";

/** On the page for addresses that do not exist: lists the pages with the nearest names. */
export function notFound(): void {
  const box = document.querySelector<HTMLElement>(".nearest");
  if (!box) return;
  const base = site().pathname;
  const path = location.pathname.startsWith(base) ? location.pathname.slice(base.length) : location.pathname;
  loadShelf()
    .then((articles) => {
      const near = nearestPages(decodeAddress(path), articles);
      const items = near.map(({ title, slug, file, article }) => {
        const item = document.createElement("li");
        item.append(link(title, slug, file), ...(article === title ? [] : [` · ${article}`]));
        return item;
      });
      box.querySelector("ul")!.replaceChildren(...items);
      box.hidden = items.length === 0;
    })
    .catch(() => {
      // Without the list, the page is as it is without scripts.
    });
}
