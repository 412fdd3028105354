import { publishedFolder } from "../../model/published.ts";
import type { PageContext } from "./page-context.ts";

/** Where a question stands in another output: `handout p. 4`; its address on the web, when that is known. */
export interface PlaceView {
  readonly text: string;
  readonly href?: string | undefined;
}

/** Where what has an id stands in the other outputs, the last output first. */
export function placesOf(id: string, { site, article, words }: PageContext): readonly PlaceView[] {
  const locator = site.locators.get(id) ?? {};
  const folder = publishedFolder(article);
  return [...site.outputs].reverse().flatMap(({ place }) => {
    const found = place?.(locator, words);
    return found ? [{ text: found.text, href: folder && new URL(found.address, folder).href }] : [];
  });
}
