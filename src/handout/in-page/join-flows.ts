import type { CutFlow } from "./flow.ts";
import { furnish } from "./furniture.ts";
import { joinFragments } from "./join-fragments.ts";
import { loaded } from "./loaded.ts";
import { nameTags } from "./name-tags.ts";
import { fillPageNumbers, pageMap } from "./page-numbers.ts";
import { placeNotes } from "./place-notes.ts";
import { makeRoomForNotes } from "./room.ts";
import { type Sheet, sideOf } from "./sheet.ts";

/** Among so many pages are a left and a right one with all that stands around the text. */
const FURNISHED = 4;

/**
 * Puts the sheets of all flows into the document, ready to print, and gives the page on which each
 * id begins. With `recto` each flow but the first starts on a right-hand page, after a blank one
 * where need be.
 */
export async function joinFlows(
  flows: readonly CutFlow[],
  { title, recto }: { readonly title: string; readonly recto: boolean },
): Promise<ReadonlyMap<string, number>> {
  const sheets: Sheet[] = [];
  for (const flow of flows) {
    if (recto && sheets.length % 2 === 1) sheets.push(blank());
    sheets.push(...flow.sheets);
  }
  const numbered = sheets.map((sheet, index) => numberedAs(sheet, index + 1));
  const pages = pageMap(numbered);
  fillPageNumbers(numbered, pages);
  furnish(numbered, title);
  const elements = numbered.map(({ element }) => element);
  document.documentElement.classList.add("is-set");
  // Running heads and folios may need fonts that the text has not.
  document.body.replaceChildren(...elements.slice(0, FURNISHED));
  await loaded();
  // Outside of the document a change costs nothing but itself.
  const all = document.createElement("div");
  all.append(...elements);
  joinFragments(all);
  placeNotes(all);
  nameTags(all);
  document.body.replaceChildren(...elements);
  makeRoomForNotes(numbered);
  // Printing lays the pages out several times, each time from nothing when none came before.
  void document.body.offsetHeight;
  return pages;
}

function blank(): Sheet {
  const element = document.createElement("div");
  return { element, number: 0, text: undefined, notes: [], running: undefined, ids: [] };
}

function numberedAs(sheet: Sheet, number: number): Sheet {
  sheet.element.className = `sheet ${sideOf(number)}`;
  sheet.element.dataset.page = String(number);
  return { ...sheet, number };
}
