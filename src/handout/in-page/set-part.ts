import { furnish, type Heads } from "./furniture.ts";
import { joinFragments } from "./join-fragments.ts";
import { loaded } from "./loaded.ts";
import { nameTags } from "./name-tags.ts";
import { type PackedSheet, unpackSheets } from "./pack.ts";
import { fillPageNumbers } from "./page-numbers.ts";
import { type PageText, pageText } from "./page-text.ts";
import { placeNotes } from "./place-notes.ts";
import { makeRoomForNotes } from "./room.ts";

/** Sheets that follow each other and are printed together, with all they need to know of the others. */
export interface PartToSet extends Heads {
  /** Number of its first sheet. */
  readonly first: number;
  readonly sheets: readonly PackedSheet[];
  /** On which page each id begins that it refers to. */
  readonly pages: readonly (readonly [id: string, page: number])[];
  /** Those of them that begin in another part. */
  readonly elsewhere: readonly string[];
}

/** Puts the sheets of a part into the document, ready to print, and gives the text of each. */
export async function setPart(part: PartToSet): Promise<readonly PageText[]> {
  const sheets = unpackSheets(part.sheets);
  fillPageNumbers(sheets, part.first, new Map(part.pages));
  furnish(sheets, part.first, part);
  document.documentElement.classList.add("is-set");
  const elements = sheets.map(({ element }) => element);
  // Outside of the document a change costs nothing but itself.
  const all = document.createElement("div");
  all.append(...elements);
  joinFragments(all);
  placeNotes(all);
  nameTags(all);
  document.body.replaceChildren(standIns(part.elsewhere), ...elements);
  await loaded();
  makeRoomForNotes(sheets);
  // Printing lays the pages out several times, each time from nothing when none came before.
  void document.body.offsetHeight;
  return elements.map(pageText);
}

/**
 * What has the ids of the other parts and shows nothing. The browser prints a link to a place in the
 * document only where the document has such a place.
 */
function standIns(ids: readonly string[]): HTMLElement {
  const box = document.createElement("div");
  box.hidden = true;
  for (const id of ids) box.appendChild(document.createElement("span")).id = id;
  return box;
}
