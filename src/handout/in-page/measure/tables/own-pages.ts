import { moveBelow } from "../../prepare/long-footnotes.ts";
import { continuedCaption, repeatedCopy } from "../../repeated.ts";
import { giveSignOfLife } from "../../sign-of-life.ts";
import type { PageSize } from "./page-size.ts";
import { removeSoftHyphens } from "./soft-hyphens.ts";
import { columnWidths, fitsInto, rememberType, type TableBox } from "./widths.ts";

/** What a table that is `turned` by a right angle, or stands upright over all columns, can take. */
interface Room {
  readonly turned: boolean;
  /** Along the lines of the table, px. */
  readonly width: number;
  /** Across them, px. */
  readonly height: number;
}

/** A page is not filled to its last pixel: what is measured is rounded. */
const SPARE = 2;

/**
 * Sets a table on pages of its own: upright over both columns where that is enough, else turned by a
 * right angle, its head to the left. It is cut between rows here, since Paged.js cuts nothing that is
 * turned. False, and nothing is changed, when it does not fit, cannot be cut, or takes more than `mostPages`.
 */
export function setOnOwnPages(box: TableBox, page: PageSize, mostPages = Number.POSITIVE_INFINITY): boolean {
  const rooms: Room[] = [
    { turned: false, width: page.wide, height: page.height - SPARE },
    { turned: true, width: page.height - SPARE, height: page.wide },
  ];
  const isNarrow = box.box.clientWidth < page.text;
  return rooms.some((room) => (room.turned || isNarrow) && setIn(box, room, mostPages));
}

function setIn(box: TableBox, room: Room, mostPages: number): boolean {
  const { holder, table } = box;
  const setAsBefore = rememberType(table);
  const first = pieceOf(room);
  holder.replaceWith(first);
  first.firstElementChild!.append(holder);
  // What is measured must not be divided among columns.
  first.style.columnSpan = "all";
  const cuts = fitsInto(box, room.width, "whole") ? cutsOf(box, room.height) : undefined;
  if (!cuts || cuts.length >= mostPages) {
    first.replaceWith(holder);
    setAsBefore();
    return false;
  }
  giveSignOfLife();
  setFootnotesBelow(first);
  removeSoftHyphens(holder);
  fixColumns(box);
  first.style.columnSpan = "";
  giveSignOfLife();
  const pieces = [first, ...cutRows(box, cuts, room, first)];
  // Last, because what is turned is measured otherwise.
  if (room.turned) for (const piece of pieces) turn(piece, room);
  return true;
}

/** An element as large as a page, and in it the one that a piece of the table stands in. */
function pieceOf({ turned, width, height }: Room): HTMLElement {
  const piece = document.createElement("div");
  piece.className = "own-page";
  const inside = piece.appendChild(document.createElement("div"));
  inside.className = "own-page-inside";
  Object.assign(inside.style, { width: `${width}px`, height: `${height}px` });
  piece.style.height = `${turned ? width : height}px`;
  return piece;
}

function turn(piece: HTMLElement, { width }: Room): void {
  (piece.firstElementChild as HTMLElement).style.transform = `translateY(${width}px) rotate(-90deg)`;
}

/** The rows of the bodies before which the table is cut; undefined when a row is taller than the page. */
function cutsOf({ holder, table }: TableBox, height: number): readonly HTMLTableRowElement[] | undefined {
  const rows = bodyRows(table);
  const rowHeight = (row: HTMLElement) => row.getBoundingClientRect().height;
  const all = rows.reduce((sum, row) => sum + rowHeight(row), 0);
  const free = height - (holder.offsetHeight - all) - SPARE;
  const cuts: HTMLTableRowElement[] = [];
  let filled = 0;
  for (const group of groupsOf(rows)) {
    const tall = group.reduce((sum, row) => sum + rowHeight(row), 0);
    if (tall > free) return undefined;
    if (filled + tall > free) {
      cuts.push(group[0]!);
      filled = 0;
    }
    filled += tall;
  }
  return cuts;
}

function bodyRows(table: HTMLTableElement): HTMLTableRowElement[] {
  return [...table.rows].filter(({ parentElement }) => parentElement !== table.tHead);
}

/** Rows that a cell spans stay together. */
function groupsOf(rows: readonly HTMLTableRowElement[]): HTMLTableRowElement[][] {
  const groups: HTMLTableRowElement[][] = [];
  let open = 0;
  for (const row of rows) {
    if (open > 0) groups.at(-1)!.push(row);
    else groups.push([row]);
    open = Math.max(open, ...[...row.cells].map(({ rowSpan }) => rowSpan)) - 1;
  }
  return groups;
}

/** The foot of a page that is filled by a table has no space: footnotes follow the table. */
function setFootnotesBelow(piece: HTMLElement): void {
  const footnotes = [...piece.querySelectorAll<HTMLElement>(".note")];
  for (const footnote of footnotes) moveBelow(footnote, piece.parentElement!);
}

/** Fixes the columns' widths, so that all pieces have the same. */
function fixColumns(box: TableBox): void {
  const { table } = box;
  const widths = columnWidths(box);
  const group = document.createElement("colgroup");
  for (const width of widths) group.appendChild(document.createElement("col")).style.width = `${width}px`;
  Object.assign(table.style, { width: `${table.offsetWidth}px`, tableLayout: "fixed" });
  table.prepend(group);
}

/** Cuts the table; gives the pieces after the first, each for a page of its own. */
function cutRows(
  whole: TableBox,
  cuts: readonly HTMLTableRowElement[],
  room: Room,
  first: HTMLElement,
): readonly HTMLElement[] {
  const body = whole.table.tBodies[0];
  if (cuts.length === 0 || !body) return [];
  const article = first.closest<HTMLElement>("article")!;
  const name = `${article.dataset.flow ?? ""}piece${article.querySelectorAll(".own-page").length}`;
  const rows = bodyRows(whole.table);
  const starts = cuts.map((cut) => rows.indexOf(cut));
  const parts = cuts.map((_cut, index) => partOf(whole, rows.slice(starts[index], starts[index + 1])));
  for (const group of whole.table.querySelectorAll(":scope > :is(tbody, tfoot)"))
    if (group.childElementCount === 0) group.remove();
  chain([whole.table, ...parts.map(({ table }) => table)], name);
  chain([body, ...parts.map(({ table }) => table.tBodies[0]!)], `${name}-body`);
  const pieces = parts.map(({ holder }) => {
    const piece = pieceOf(room);
    piece.firstElementChild!.append(holder);
    return piece;
  });
  first.after(...pieces);
  return pieces;
}

/** A part of a table with its head and, over it, its name again. The rows are moved there. */
function partOf(
  { holder, box, table }: TableBox,
  rows: readonly HTMLElement[],
): { readonly holder: HTMLElement; readonly table: HTMLTableElement } {
  const part = bare(table);
  part.append(...[...table.querySelectorAll(":scope > colgroup")].map((group) => group.cloneNode(true)));
  if (table.tHead) part.append(repeatedCopy(table.tHead));
  part.appendChild(document.createElement("tbody")).append(...rows);
  const inner = bare(box);
  inner.append(part);
  if (holder === box) return { holder: inner, table: part };
  const outer = bare(holder);
  outer.append(...[continuedCaption(holder)].filter((caption) => caption !== undefined), inner);
  return { holder: outer, table: part };
}

/** An element without what is in it, and without its id. */
function bare<Kind extends HTMLElement>(element: Kind): Kind {
  const copy = element.cloneNode() as Kind;
  copy.removeAttribute("id");
  return copy;
}

/** Marks elements as pieces of one, as Paged.js does with what it cuts: see `sheet.ts`. */
function chain(pieces: readonly HTMLElement[], name: string): void {
  pieces.forEach((piece, index) => {
    piece.dataset.piece = name;
    if (index > 0) piece.dataset.splitFrom = name;
    if (index < pieces.length - 1) piece.dataset.splitTo = name;
  });
}
