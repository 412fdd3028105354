import { strFromU8, type Unzipped, unzipSync } from "fflate";

/** A Word file, opened. */
export interface Package {
  /** All of its files, by their paths. */
  readonly parts: Unzipped;
  readonly document: string;
  /** The other parts that have text, as XML: by their paths. */
  readonly others: ReadonlyMap<string, string>;
}

/** The part with the text. */
export const DOCUMENT = "word/document.xml";

const TEXTS = /^word\/(?:footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/;

/**
 * Most bytes of all parts with text, and of all parts: a small file can be packed so that it fills the memory when it
 * is opened.
 */
const MOST_TEXT = 50_000_000;
const MOST = 300_000_000;

/** Opens a Word file, or says why it cannot be read. */
export function readPackage(bytes: Uint8Array): Package | { readonly why: string } {
  const sizes = { text: 0, all: 0 };
  const isTooLarge = () => sizes.text > MOST_TEXT || sizes.all > MOST;
  try {
    // The sizes are those of the list of parts, and no part becomes larger than it says there.
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        sizes.all += originalSize;
        if (/\.(?:xml|rels)$/i.test(name)) sizes.text += originalSize;
        return !isTooLarge();
      },
    });
    if (isTooLarge()) return { why: "opened, its text is larger than 50 MB or all of it than 300 MB" };
    const document = parts[DOCUMENT];
    if (document === undefined) return { why: "it is no Word file (.docx): save it as one" };
    const names = Object.keys(parts).filter((name) => TEXTS.test(name));
    const others = new Map(names.map((name) => [name, strFromU8(parts[name]!)]));
    return { parts, document: strFromU8(document), others };
  } catch {
    return { why: "it is no Word file (.docx), or it is damaged: open it in Word and save it again" };
  }
}
