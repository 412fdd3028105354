import { decodeAddress } from "../../prose/address.ts";
import type { Ids } from "../ids.ts";
import type { Uses } from "./inlines.ts";

/**
 * Makes links to ids of the article lead to what forges find: `#Naps` to `naps`, and an id that raw
 * HTML gives to a heading to the heading. Changes the tokens of the links and their entries in `uses`.
 */
export function resolveFragments({ fragments, links }: Uses, ids: Ids): void {
  for (const { token, link } of fragments) {
    const { href, span } = links[link]!;
    const id = decodeAddress(href.slice(1));
    const found = ids.resolve(id);
    if (found === undefined || found === id) continue;
    links[link] = { href: `#${encodeURIComponent(found)}`, span };
    if (token.type === "cross_reference") token.content = found;
    else token.attrSet("href", `#${encodeURIComponent(found)}`);
  }
}
