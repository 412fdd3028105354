/** The letters of one part of the article, wherever its pages cut it. */
interface PartLetters {
  /** Id of the question, answer or section; empty for what stands before them. */
  readonly id: string;
  text: string;
}

/** By what a part goes by on every page: its reference for Paged.js, or a note's number. */
export type Letters = ReadonlyMap<string, PartLetters>;

/** Text that is not what it was: where, and around which letters. */
export interface Difference {
  /** Id of the question, answer or section. */
  readonly id: string;
  /** Around the first letter that one has and the other has not, without blanks. */
  readonly near: string;
  readonly kind: "missing" | "doubled";
}

const PART = ".note[data-number], .long-note, .answer, .question, .section, .slide-note, .handout";
/** What has an id that a message can name. */
export const NAMED = ":is(.answer, .question, .section, .slide-note)[id]";
const MOST_TOLD = 5;

/** The letters of an article, or of all its pages: text and notes, part by part. */
export function lettersOf(roots: Iterable<Element>): Letters {
  const letters = new Map<string, PartLetters>();
  for (const root of roots) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL, (node) =>
      node instanceof Element && node.matches("[data-repeated]")
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text) add(node, letters);
    }
  }
  return letters;
}

function add(text: Text, letters: Map<string, PartLetters>): void {
  const part = text.parentElement!.closest<HTMLElement>(PART);
  const key = part?.dataset.number ?? part?.dataset.ref ?? "";
  const known = letters.get(key) ?? { id: idOf(part), text: "" };
  known.text += squeezed(text.data);
  letters.set(key, known);
}

function idOf(part: HTMLElement | null): string {
  return part?.closest(NAMED)?.id ?? "";
}

/** What pages lost or doubled. Paged.js drops text in known cases and says nothing. */
export function differences(before: Letters, after: Letters): readonly Difference[] {
  const found: Difference[] = [];
  for (const [key, { id, text }] of before) {
    const printed = after.get(key)?.text ?? "";
    if (printed !== text && found.length < MOST_TOLD) found.push({ id, ...differenceOf(text, printed) });
  }
  return found;
}

function differenceOf(before: string, after: string): Omit<Difference, "id"> {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at++;
  const longer = after.length > before.length ? after : before;
  return {
    near: longer.slice(Math.max(0, at - 20), at + 40),
    kind: after.length > before.length ? "doubled" : "missing",
  };
}

/**
 * Without blanks and hyphens (some stand at ends of lines only), and without the sign that Paged.js
 * adds where it cuts a word.
 */
function squeezed(text: string): string {
  return text.replace(/[\s\u200b\u00ad-]+/g, "");
}
