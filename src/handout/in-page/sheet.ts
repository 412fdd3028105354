import type { PagedPage } from "./cut/pagedjs.ts";

/** A finished page as it is printed, and what is known of it. */
export interface Sheet {
  readonly element: HTMLElement;
  readonly text: Element | undefined;
  readonly footnotes: readonly HTMLElement[];
  readonly running: Running | undefined;
}

/** What the questions and sections that begin on a sheet give running heads. */
export interface Running {
  /** Theirs, in order. */
  readonly begun: readonly string[];
  /** Whether the first of them begins at the top, so that nothing goes on there from the sheet before. */
  readonly atTop: boolean;
}

/** The running head of a sheet: of what stands at its top, or of the first that begins where that has none. */
export function headOf(running: Running | undefined, before: string): string {
  return (running && (running.atTop || before === "") ? running.begun[0] : undefined) ?? before;
}

/** Which side of a leaf a page is on; pages count from 1. */
export function sideOf(number: number): "recto" | "verso" {
  return number % 2 === 1 ? "recto" : "verso";
}

/**
 * Makes a flat sheet of a page of Paged.js. It holds what the page shows, but not the sixteen margin
 * boxes and the crop marks, which would double the time that printing takes. The content is moved, not
 * copied.
 */
export function sheetOf(page: PagedPage): Sheet {
  const text = page.element.querySelector(".handout") ?? undefined;
  const footnotes = [...page.element.querySelectorAll<HTMLElement>(".pagedjs_footnote_inner_content > *")];
  for (const call of text?.querySelectorAll("[data-footnote-call]") ?? []) call.remove();
  for (const footnote of footnotes) giveId(footnote);
  // What was cut before Paged.js: its pieces are found as those of Paged.js are.
  for (const piece of text?.querySelectorAll<HTMLElement>("[data-piece]") ?? [])
    piece.dataset.ref = piece.dataset.piece;
  const element = document.createElement("div");
  if (text) element.append(boxed("sheet-text", [text]));
  if (footnotes.length > 0) element.append(boxed("sheet-notes", footnotes));
  const begun = [...(text?.querySelectorAll<HTMLElement>("[data-running]:not([data-split-from])") ?? [])];
  const running = begun[0] && {
    begun: begun.map(({ dataset }) => dataset.running!),
    atTop: begun[0].matches(".at-top"),
  };
  return { element, text, footnotes, running };
}

function boxed(name: string, content: readonly Element[]): HTMLElement {
  const box = document.createElement("div");
  box.className = name;
  box.append(...content);
  return box;
}

/** Replaces the id that Paged.js gave. A footnote that continues from the page before gets none. */
function giveId(footnote: HTMLElement): void {
  if (footnote.dataset.splitFrom) footnote.removeAttribute("id");
  else footnote.id = `note-${footnote.dataset.number}`;
}
