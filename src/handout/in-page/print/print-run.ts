import { loaded } from "../loaded.ts";
import { type PackedSheet, unpackSheets } from "../packed-sheet.ts";
import { makeRoomForNotes } from "./column-heights.ts";
import { joinFragments } from "./join-fragments.ts";
import { type LowText, lowText } from "./low-text.ts";
import { fillPageNumbers } from "./page-numbers.ts";
import { type PageText, pageText } from "./page-text.ts";
import { placeNotes } from "./place-footnotes.ts";
import { furnish, type Heads } from "./running-heads.ts";
import { nameTags } from "./tag-names.ts";

/** Sheets that follow each other and are printed together, with all they need to know of the others. */
export interface PartToSet extends Heads {
  /** Number of its first sheet. */
  readonly first: number;
  readonly sheets: readonly PackedSheet[];
  /** On which page each id begins that it refers to. */
  readonly pages: readonly (readonly [id: string, page: number])[];
  /** Those of them that begin in another part. */
  readonly elsewhere: readonly string[];
  /** Ids that begin in it and that the handout, here or in another part, links to. */
  readonly linked: readonly string[];
}

/** A part that is ready to print. */
export interface SetPart {
  /** The text of each of its sheets. */
  readonly texts: readonly PageText[];
  /** Text that stands lower than text may. */
  readonly low: readonly LowText[];
}

/** Puts the sheets of a part into the document, ready to print. */
export async function setPart(part: PartToSet): Promise<SetPart> {
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
  document.body.replaceChildren(standIns(part), ...elements);
  await loaded();
  makeRoomForNotes(sheets);
  // Printing lays the pages out several times, each time from nothing when none came before.
  void document.body.offsetHeight;
  return { texts: elements.map(pageText), low: lowText(sheets) };
}

/**
 * Stands for the other parts and shows nothing. The browser prints a link only where the document has
 * the place that it leads to, and the name of a place only where the document has a link to it.
 */
function standIns({ elsewhere, linked }: PartToSet): HTMLElement {
  const box = document.createElement("div");
  box.hidden = true;
  for (const id of elsewhere) box.appendChild(document.createElement("span")).id = id;
  for (const id of linked) box.appendChild(document.createElement("a")).href = `#${id}`;
  return box;
}
