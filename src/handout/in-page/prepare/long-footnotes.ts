/**
 * Notes of more characters than this, called in one place, may not fit two pages' feet, and Paged.js
 * loses the rest.
 */
const MOST = 2500;
/** Calls that are no more letters apart stand in one line, or in two that go overleaf together. */
const ONE_PLACE = 200;

/** Sets the longest notes below the block that calls them, where text can go on over pages. */
export function setLongNotesBelow(article: HTMLElement): void {
  let together: Call[] = [];
  for (const call of callsOf(article)) {
    together = together.filter(({ at }) => call.at - at <= ONE_PLACE);
    const length = together.reduce((sum, each) => sum + each.length, call.length);
    if (length > MOST) setBelow(call.note, article);
    else together.push(call);
  }
}

/** Where a note is called, in letters from the start, and how many characters it has. */
interface Call {
  readonly note: HTMLElement;
  readonly at: number;
  readonly length: number;
}

function callsOf(article: HTMLElement): readonly Call[] {
  const calls: Call[] = [];
  let at = 0;
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_ALL, (node) => {
    if (node instanceof Text) at += node.data.length;
    if (!(node instanceof HTMLElement) || !node.matches(".note")) return NodeFilter.FILTER_ACCEPT;
    calls.push({ note: node, at, length: node.textContent?.length ?? 0 });
    return NodeFilter.FILTER_REJECT;
  });
  while (walker.nextNode());
  return calls;
}

function setBelow(note: HTMLElement, article: HTMLElement): void {
  const below = document.createElement("div");
  below.className = "long-note";
  below.id = `note-${note.dataset.number}`;
  below.append(...note.childNodes);
  // Paged.js takes a span for a piece of a line and would not cut it between its lines.
  for (const paragraph of below.querySelectorAll(".note-par")) {
    const block = document.createElement("p");
    block.append(...paragraph.childNodes);
    paragraph.replaceWith(block);
  }
  outermost(note, article).after(below);
  note.remove();
}

/** The block around a note that stands directly in an answer or section. */
function outermost(note: HTMLElement, article: HTMLElement): Element {
  let block: Element = note;
  while (block.parentElement && block.parentElement !== article && !block.parentElement.matches(SECTIONS)) {
    block = block.parentElement;
  }
  return block;
}

const SECTIONS = "section, aside, .intro, .abstract";
