/** What is needed to find out where in the text a sheet begins. Only letters and digits count. */
export interface SheetTop {
  /** The first letters of its text. */
  readonly words: string;
  /** How many letters it has. */
  readonly letters: number;
  /** What begins on it: ids, and places that have none, each with how many letters stand before it. */
  readonly marks: readonly (readonly [id: string, letters: number])[];
}

/** So many letters tell a place from others near it. */
const WORDS = 32;

/** What only the handout has, and what its margin repeats. */
const NOT_COUNTED = ".xref-page, .note-call, .note-again, .who, .door, .ruled, [data-repeated]";
/** What may stand at the head of a page whose text goes on from the page before. */
const FLOAT = "[data-float]";

/** Reads the text of a sheet, without its footnotes, and without what floats, unless there is nothing else. */
export function sheetTop(text: Element | undefined): SheetTop {
  if (!text) return { words: "", letters: 0, marks: [] };
  const top = read(text, `${NOT_COUNTED}, ${FLOAT}`);
  return top.letters > 0 ? top : read(text, NOT_COUNTED);
}

function read(text: Element, notCounted: string): SheetTop {
  const marks: [string, number][] = [];
  let letters = "";
  const walker = document.createTreeWalker(text);
  for (let node: Node | null = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node instanceof Element ? node : node.parentElement;
    if (element?.closest(notCounted)) continue;
    if (node instanceof Text) letters += lettersOf(node.data);
    const name = node instanceof HTMLElement ? nameOf(node) : "";
    if (name !== "") marks.push([name, letters.length]);
  }
  return { words: letters.slice(0, WORDS), letters: letters.length, marks };
}

/** The place or the id of an element; what continues from the page before has none. */
function nameOf({ id, dataset }: HTMLElement): string {
  return dataset.splitFrom === undefined ? (dataset.place ?? id) : "";
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "");
}
