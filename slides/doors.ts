import { type DeckContext, publishedFolder, TALK_PAGE } from "./html/prose.ts";

/** A way from the talk to another output. */
export interface Door {
  readonly word: string;
  /** For a link. */
  readonly href: string;
  /** On the web, when the site's address is known: for a QR code. */
  readonly address?: string;
}

/** Links to the other outputs that the site holds. */
export function doorsOf({ article, output, base, onSlide: { words } }: DeckContext): readonly Door[] {
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
