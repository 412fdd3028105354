import { cut } from "./cut.ts";
import { fitToPage, relax } from "./fit.ts";
import { furnish } from "./furniture.ts";
import { headingsOf } from "./headings.ts";
import { joinFragments } from "./join-fragments.ts";
import { loaded } from "./loaded.ts";
import { fillPageNumbers, pageMap } from "./page-numbers.ts";
import { placeNotes } from "./place-notes.ts";
import { prepare } from "./prepare.ts";
import { makeRoomForNotes } from "./room.ts";
import { type Difference, differences, lettersOf } from "./same-words.ts";
import type { Sheet } from "./sheet.ts";
import { installShims } from "./shims.ts";

/** What the page tells the program that opened it. */
export interface Typeset {
  /** How many pages there are. */
  readonly pages: number;
  /** On which page each id begins. */
  readonly ids: readonly (readonly [id: string, page: number])[];
  /** All headings in order. */
  readonly headings: readonly string[];
  /** What got lost or doubled; empty when the text is whole. */
  readonly lost: readonly Difference[];
  /** How long each stage took, ms. */
  readonly times: Readonly<Record<string, number>>;
}

/** Cuts the document's article into pages and leaves them in its place, ready to print. */
async function typeset(css: string, textHeight: number, progress: (pages: number) => void): Promise<Typeset> {
  const times: Record<string, number> = {};
  let last = performance.now();
  const lap = (stage: string) => {
    times[stage] = Math.round(performance.now() - last);
    last = performance.now();
  };
  const article = document.querySelector<HTMLElement>("article.handout")!;
  await loaded();
  lap("load");
  prepare(article);
  fitToPage(article, textHeight);
  const before = lettersOf([article]);
  lap("prepare");
  const spare = article.cloneNode(true) as HTMLElement;
  let sheets = await cut(article, css, progress);
  let lost = differences(before, lettersOf(piecesOf(sheets)));
  if (lost.length > 0) {
    relax(spare);
    sheets = await cut(spare, css, progress);
    lost = differences(before, lettersOf(piecesOf(sheets)));
  }
  lap("cut");
  const pages = finish(sheets, article.dataset.title ?? "");
  await document.fonts.ready;
  lap("finish");
  const headings = headingsOf(document.body);
  return {
    ...{ pages: sheets.length, ids: [...pages], headings, lost, times },
  };
}

function piecesOf(sheets: readonly Sheet[]): readonly Element[] {
  return sheets.flatMap(({ text, notes }) => [...(text ? [text] : []), ...notes]);
}

function finish(sheets: readonly Sheet[], title: string): ReadonlyMap<string, number> {
  const pages = pageMap(sheets);
  fillPageNumbers(sheets, pages);
  furnish(sheets, title);
  document.body.replaceChildren(...sheets.map(({ element }) => element));
  document.documentElement.classList.add("is-set");
  makeRoomForNotes(sheets);
  joinFragments(document.body);
  placeNotes(document.body);
  return pages;
}

installShims();
Object.assign(window, { typeset });
