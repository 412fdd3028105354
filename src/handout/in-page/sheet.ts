import type { PagedPage } from "./cut/pagedjs.ts";

/** A finished page as it is printed, and what is known of it. */
export interface Sheet {
  readonly element: HTMLElement;
  readonly text: Element | undefined;
  readonly notes: readonly HTMLElement[];
  /** The last heading of a part that begins on it. */
  readonly running: string | undefined;
}

/** Which side of a leaf a page is on; pages count from 1. */
export function sideOf(number: number): "recto" | "verso" {
  return number % 2 === 1 ? "recto" : "verso";
}

/**
 * Makes a flat sheet of a page of Paged.js: one that holds what the page shows, and none of the
 * sixteen margin boxes and crop marks, which would double the time that printing takes. The page
 * gives its content away.
 */
export function sheetOf(page: PagedPage): Sheet {
  const text = page.element.querySelector(".handout") ?? undefined;
  const notes = [...page.element.querySelectorAll<HTMLElement>(".pagedjs_footnote_inner_content > *")];
  for (const call of text?.querySelectorAll("[data-footnote-call]") ?? []) call.remove();
  for (const note of notes) nameNote(note);
  const element = document.createElement("div");
  if (text) element.append(boxed("sheet-text", [text]));
  if (notes.length > 0) element.append(boxed("sheet-notes", notes));
  const begun = [...(text?.querySelectorAll<HTMLElement>("[data-running]:not([data-split-from])") ?? [])];
  return { element, text, notes, running: begun.at(-1)?.dataset.running };
}

function boxed(name: string, content: readonly Element[]): HTMLElement {
  const box = document.createElement("div");
  box.className = name;
  box.append(...content);
  return box;
}

/** Paged.js gave it an id of its own; the second part of a note that went over a page has none. */
function nameNote(note: HTMLElement): void {
  if (note.dataset.splitFrom) note.removeAttribute("id");
  else note.id = `note-${note.dataset.number}`;
}
