/** A note of more characters than this may not fit two pages' feet, and Paged.js loses the rest. */
const LONGEST_NOTE = 2500;

/** Sets the longest notes below the block that calls them, where text can go on over pages. */
export function setLongNotesBelow(article: HTMLElement): void {
  for (const note of article.querySelectorAll<HTMLElement>(".note")) {
    if ((note.textContent?.length ?? 0) <= LONGEST_NOTE) continue;
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
