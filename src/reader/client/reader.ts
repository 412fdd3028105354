import { cite } from "./cite.ts";
import { keys } from "./commands/keys.ts";
import { compare } from "./compare.ts";
import { contents } from "./contents.ts";
import { copyCode } from "./copy-code.ts";
import { markCurrentPart } from "./current-part.ts";
import { findChips, findExperts } from "./find-experts.ts";
import { highlight } from "./highlight.ts";
import { inPlace } from "./in-place/in-place.ts";
import { addInterface } from "./interface.ts";
import { loadMore } from "./load-more.ts";
import { placeNotes } from "./margin/place-notes.ts";
import { matrixSteps } from "./matrix-steps.ts";
import { menus } from "./menus.ts";
import { offline } from "./offline.ts";
import { otherPage } from "./other-page.ts";
import { permalinks } from "./permalinks.ts";
import { position } from "./position.ts";
import { search } from "./search/search.ts";
import { settings } from "./settings.ts";
import { notFound } from "./shelf/not-found.ts";
import { shelf } from "./shelf/shelf.ts";

// The pages are complete without this script; each of these functions adds one feature. One that fails
// must not keep the others from working.
for (const feature of [
  addInterface,
  settings,
  menus,
  keys,
  otherPage,
  contents,
  compare,
  findChips,
  findExperts,
  placeNotes,
  () => document.documentElement.classList.remove("pending"),
  position,
  markCurrentPart,
  matrixSteps,
  permalinks,
  inPlace,
  cite,
  shelf,
  notFound,
  search,
  highlight,
  offline,
  copyCode,
  loadMore,
]) {
  try {
    feature();
  } catch (error) {
    reportError(error);
  }
}
