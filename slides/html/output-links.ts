import type { Locator } from "../../src/model/locators.ts";
import { type DeckContext, publishedFolder, TALK_PAGE } from "./deck-context.ts";

/** A link from the talk to another output. */
export interface OutputLinkView {
  readonly word: string;
  /** For a link. */
  readonly href: string;
  /** On the web, when the site's address is known: for a QR code. */
  readonly address?: string;
}

/** Links to the other outputs that the site holds. */
export function outputLinks({
  article,
  output,
  base,
  onSlide: { words },
}: DeckContext): readonly OutputLinkView[] {
  const folder = publishedFolder(article);
  return output.outputs
    .filter(({ entry }) => entry !== TALK_PAGE)
    .map((each) => ({
      word: each.label(article, words).name,
      href: base + each.entry,
      // The shorter the address, the coarser the code, and the farther it can be read.
      ...(folder ? { address: folder + each.entry.replace(/^index\.html$/, "") } : {}),
    }));
}

/** Where a thing stands in another output. */
export interface PlaceView {
  /** `handout p. 4`, `reader #naps`. */
  readonly text: string;
  /** The address of that place as seen from the talk. */
  readonly href: string;
  /** Whether it is on paper; else it is a page that can be opened. */
  readonly isPrinted: boolean;
}

/** Where a locator leads in the other outputs that the site holds; the last output first. */
export function placesOf(
  locator: Locator,
  { output, base, onSlide: { words } }: DeckContext,
): readonly PlaceView[] {
  return [...output.outputs].reverse().flatMap(({ entry, mediaType, place }) => {
    const found = entry === TALK_PAGE ? undefined : place?.(locator, words);
    return found
      ? [{ text: found.text, href: base + found.address, isPrinted: mediaType !== "text/html" }]
      : [];
  });
}
