import { type DeckContext, publishedFolder } from "./html/deck-context.ts";

/** A way from the talk to another output. */
export interface Door {
  readonly word: string;
  /** For a link. */
  readonly href: string;
  /** On the web, when the site's address is known: for a QR code. */
  readonly address?: string;
}

/** The doors to reader and handout, as far as the site holds them. */
export function doorsOf({ article, output, base, onSlide: { words } }: DeckContext): readonly Door[] {
  const all = [
    { name: "reader", path: "index.html", word: words.reader },
    { name: "handout", path: "handout.pdf", word: words.handout },
  ] as const;
  const folder = publishedFolder(article);
  return all
    .filter(({ name }) => output.outputs.includes(name))
    .map(({ path, word }) => ({
      word,
      href: base + path,
      // The shorter the address, the coarser the code, and the farther it can be read.
      ...(folder ? { address: path === "index.html" ? folder : `${folder}${path}` } : {}),
    }));
}
