import { TALK } from "../files.ts";
import type { DeckContext } from "./deck-context.ts";

/** Where a thing stands in another output. */
export interface PlaceView {
  /** `handout p. 4`, `reader #naps`. */
  readonly text: string;
  /** The address of that place as seen from the talk; undefined where it cannot lead. */
  readonly href: string | undefined;
  /** Whether it is on paper; else it is a page that can be opened. */
  readonly isPrinted: boolean;
}

/** Where the thing with this id stands in the other outputs that the site holds; the last output first. */
export function placesOf(
  id: string | undefined,
  { output, address, onSlide: { words } }: DeckContext,
): readonly PlaceView[] {
  const locator = (id && output.locators.get(id)) || {};
  return [...output.outputs].reverse().flatMap(({ name, mediaType, place }) => {
    const found = name === TALK ? undefined : place?.(locator, words);
    if (!found) return [];
    return [{ text: found.text, href: address(found.address), isPrinted: mediaType !== "text/html" }];
  });
}
