import type { LostText } from "../../pdf/lost-text.ts";

/** The letters of one answer, question, section or footnote, over all pages that it stands on. */
interface BlockLetters {
  /** Id of the question, answer or section; empty for what stands before them. */
  readonly id: string;
  text: string;
}

/** Letters by block. The key is the same on every page: a footnote's number, else the `data-ref` of Paged.js. */
export type Letters = ReadonlyMap<string, BlockLetters>;

const BLOCK =
  ".note[data-number], .long-note, [data-float], .beside, .answer, .question, .section, .slide-note, .handout";
/** Selects what has an id that a message can name. */
export const NAMED = ":is(.answer, .question, .section, .slide-note)[id]";
/** No more differences than this are reported. */
const MOST = 5;

/** The letters of an article, or of all its pages: text and footnotes, block by block. */
export function lettersOf(roots: Iterable<Element>): Letters {
  const letters = new Map<string, BlockLetters>();
  for (const root of roots) {
    const block = root.matches(BLOCK) ? root : (root.parentElement?.closest(BLOCK) ?? undefined);
    addLetters(root, lettersOfBlock(block as HTMLElement | undefined, letters), letters);
  }
  return letters;
}

/** Adds the letters below an element to those of the block around it. Going down is faster than looking up from each text. */
function addLetters(parent: Element, block: BlockLetters, letters: Map<string, BlockLetters>): void {
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node instanceof Text) block.text += lettersOnly(node.data);
    else if (node instanceof Element && !node.hasAttribute("data-repeated")) {
      const own = node.matches(BLOCK) ? lettersOfBlock(node as HTMLElement, letters) : block;
      addLetters(node, own, letters);
    }
  }
}

function lettersOfBlock(block: HTMLElement | undefined, letters: Map<string, BlockLetters>): BlockLetters {
  const key = block?.dataset.number ?? block?.dataset.ref ?? "";
  const known = letters.get(key);
  if (known) return known;
  const added = { id: block?.closest(NAMED)?.id ?? "", text: "" };
  letters.set(key, added);
  return added;
}

/** What the pages lack or have twice. Paged.js drops text in known cases without an error. */
export function differences(before: Letters, after: Letters): readonly LostText[] {
  const found: LostText[] = [];
  for (const [key, { id, text }] of before) {
    const printed = after.get(key)?.text ?? "";
    if (printed !== text && found.length < MOST) found.push({ id, ...differenceOf(text, printed) });
  }
  return found;
}

function differenceOf(before: string, after: string): Omit<LostText, "id"> {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at++;
  const longer = after.length > before.length ? after : before;
  return {
    near: longer.slice(Math.max(0, at - 20), at + 40),
    kind: after.length > before.length ? "doubled" : "missing",
  };
}

/**
 * Removes blanks and hyphens (some are there only at the end of a line), and the sign that Paged.js
 * adds where it cuts a word.
 */
function lettersOnly(text: string): string {
  return text.replace(/[\s\u200b\u00ad-]+/g, "");
}
