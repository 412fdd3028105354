import { repeatedCopy } from "../repeated.ts";
import { takenAbove } from "./front-heights.ts";

/** A piece of the article at a glance that a page takes as a whole: a table, or some rows of one. */
export interface Piece {
  readonly table: HTMLTableElement;
  /** Undefined: the whole table. */
  readonly row?: HTMLTableRowElement;
  readonly height: number;
  /** The height of what stands again above the first row on a page: the table's head or caption. */
  readonly head: number;
}

/** A table of less than this share of a page is not divided. */
const WHOLE = 0.6;
/** A glance that takes more than this share of its last page leaves the rest of it empty. */
const OWN_PAGE = 0.6;
/** A glance that takes more pages shows nothing at a glance: it is left out unless the author asks for it. */
const MOST_PAGES = 4;

/**
 * Divides the article at a glance into pages, because Paged.js cuts rows badly. It follows the contents
 * where it fits below them, else it starts on a page of its own; when it takes several pages, each but the
 * last has all tables that fit, or, where pages end inside a table, they are about equally full. Each page
 * repeats the head of its table. `height` is that of the text block, px.
 */
export function planGlance(article: HTMLElement, height: number): void {
  const glance = article.querySelector<HTMLElement>(".glance");
  if (!glance) return;
  if (glance.matches(".only-if-short") && glance.offsetHeight > height * MOST_PAGES) {
    glance.remove();
    return;
  }
  const tables = [...glance.querySelectorAll("table")];
  const title = glance.querySelector<HTMLElement>(".glance-head")!;
  const titleHeight = tables[0]!.getBoundingClientRect().top - title.getBoundingClientRect().top;
  const pieces = tables.flatMap((table) => piecesOf(table, height));
  if (pieces.some((piece) => piece.height + piece.head + titleHeight > height)) {
    // One answer is longer than a page.
    glance.classList.add("opens-page");
    for (const table of tables) table.classList.add("as-text");
    return;
  }
  const room = { titleHeight, height };
  const own = pagesOf(pieces, { ...room, first: height });
  const below = pagesOf(pieces, { ...room, first: height - takenAbove(glance, height) });
  const follows = below !== undefined && isBetter(below, own!, room);
  const pages = follows ? below : own!;
  if (!follows) glance.classList.add("opens-page");
  const divided: Divided = new Map();
  glance.replaceChildren(
    ...pages.map((page, index) => pageOf(page, index === 0 ? title : undefined, divided)),
  );
  chainPieces(divided);
  const isFull = lastShare(pages, room) === 1 && !(follows && pages.length === 1);
  if (isFull) article.querySelector(":scope > .text:not(:empty)")?.classList.add("opens-page");
}

/** What pages have room for, px. */
interface Room {
  readonly titleHeight: number;
  readonly height: number;
}

/**
 * Whether a glance is better begun below the contents than on a page of its own: no more tables are divided,
 * and it takes less of the pages that follow.
 */
function isBetter(below: Pages, own: Pages, room: Room): boolean {
  if (below.length === 1) return true;
  const taken = (pages: Pages) => pages.length - 1 + lastShare(pages, room);
  return dividedTables(below) <= dividedTables(own) && taken(below) - 1 < taken(own);
}

/** How much of its last page a glance takes, 1 where nothing follows it there. */
function lastShare(pages: Pages, { titleHeight, height }: Room): number {
  const last = heightOf(pages.at(-1)!) + (pages.length === 1 ? titleHeight : 0);
  return last > height * OWN_PAGE ? 1 : last / height;
}

function piecesOf(table: HTMLTableElement, height: number): readonly Piece[] {
  const style = getComputedStyle(table);
  const box = table.getBoundingClientRect().height + Number.parseFloat(style.marginBottom);
  const isWhole = table.caption !== null && box < height * WHOLE;
  if (isWhole) return [{ table, height: box, head: 0 }];
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
  const head = (rows[0]?.getBoundingClientRect().top ?? 0) - table.getBoundingClientRect().top;
  return rows.map((row) => ({ table, row, height: row.getBoundingClientRect().height, head }));
}

type Pages = readonly (readonly Piece[])[];

/**
 * Fills as few pages as possible and divides as few tables as that allows. Where none is divided, each page
 * has as many as fit, so that what follows has room on the last one; else each is filled as little as possible.
 */
export function pagesOf(
  pieces: readonly Piece[],
  { titleHeight, height, first }: Room & { readonly first: number },
): Pages | undefined {
  const fill = (limit: number, together: boolean) =>
    filled(pieces, { titleHeight, height: limit, first: Math.min(limit, first - 1) }, together);
  const fewest = fill(height - 1, false);
  if (heightOf(fewest[0]!) + titleHeight > first) return undefined;
  if (fewest.length === 1) return fewest;
  const limits = Array.from({ length: 20 }, (_none, step) =>
    Math.min((height * (step + 1)) / 20, height - 1),
  );
  const plans = limits.flatMap((limit) => [fill(limit, true), fill(limit, false)]);
  const short = plans.filter((plan) => plan.length === fewest.length);
  const least = Math.min(...short.map(dividedTables));
  const best = short.filter((plan) => dividedTables(plan) === least);
  return (least === 0 ? best.at(-1) : best[0]) ?? fewest;
}

/** How often a page ends inside a table. */
function dividedTables(pages: Pages): number {
  return pages.filter((page, index) => page.at(-1)!.table === pages[index + 1]?.[0]?.table).length;
}

/**
 * Fills pages up to a height; the title stands on the first. `together`: a table that does not fit below
 * the one before starts a new page, though some of its rows would fit.
 */
function filled(
  pieces: readonly Piece[],
  { titleHeight, height, first }: Room & { readonly first: number },
  together: boolean,
): Pages {
  const pages: Piece[][] = [[]];
  for (const [index, piece] of pieces.entries()) {
    const page = pages.at(-1)!;
    const limit = pages.length === 1 ? first - titleHeight : height;
    const isNew = together && piece.table !== pieces[index - 1]?.table;
    const next = isNew ? tableAt(pieces, index) : [piece];
    if (page.length > 0 && heightOf([...page, ...next]) > limit) pages.push([piece]);
    else page.push(piece);
  }
  return pages;
}

/** All pieces of the table that begins at an index. */
function tableAt(pieces: readonly Piece[], index: number): readonly Piece[] {
  let end = index + 1;
  while (pieces[end]?.table === pieces[index]!.table) end++;
  return pieces.slice(index, end);
}

/** The height of pieces on one page, with the heads of their tables. */
function heightOf(pieces: readonly Piece[]): number {
  const tables = new Set<HTMLTableElement>();
  let sum = 0;
  for (const { table, height, head } of pieces) {
    sum += height + (tables.has(table) ? 0 : head);
    tables.add(table);
  }
  return sum;
}

/** The pieces of each table that stand on different pages. */
type Divided = Map<HTMLTableElement, HTMLTableElement[]>;

function pageOf(pieces: readonly Piece[], title: HTMLElement | undefined, divided: Divided): HTMLElement {
  const page = document.createElement("div");
  page.className = title ? "glance-page" : "glance-page opens-page";
  if (title) page.append(title);
  const here = new Map<HTMLTableElement, HTMLTableElement>();
  for (const { table, row } of pieces) {
    if (!row) {
      page.append(table);
      continue;
    }
    const before = divided.get(table) ?? [];
    const isFirst = before.length === 0;
    if (!here.has(table) && !isFirst && table.caption) page.append(captionAgain(table.caption));
    const piece = here.get(table) ?? page.appendChild(emptied(table, isFirst));
    if (!here.has(table)) divided.set(table, [...before, piece]);
    here.set(table, piece);
    piece.tBodies[0]!.append(row);
  }
  return page;
}

/** The caption over rows that go on, without its links: a paragraph, since one in a table is always read aloud. */
function captionAgain(caption: HTMLElement): HTMLElement {
  const again = document.createElement("p");
  again.className = "glance-again";
  again.append(...caption.cloneNode(true).childNodes);
  for (const link of again.querySelectorAll("a")) link.replaceWith(...link.childNodes);
  return repeatedCopy(again);
}

/**
 * A table with the columns of another one and no rows. The first one of a table has its caption, and its
 * head, of which a further one shows a copy that is not read aloud again.
 */
function emptied(table: HTMLTableElement, isFirst: boolean): HTMLTableElement {
  const piece = table.cloneNode(false) as HTMLTableElement;
  const columns = table.querySelector("colgroup");
  if (isFirst && table.caption) piece.append(table.caption.cloneNode(true));
  if (columns) piece.append(columns.cloneNode(true));
  if (table.tHead) piece.append(isFirst ? table.tHead.cloneNode(true) : repeatedCopy(table.tHead));
  piece.append(document.createElement("tbody"));
  return piece;
}

/** Marks the pieces of each table as one table, as Paged.js does with what it cuts: see `sheet.ts`. */
function chainPieces(pieces: ReadonlyMap<HTMLTableElement, readonly HTMLTableElement[]>): void {
  [...pieces.values()].forEach((tables, place) => {
    tables.forEach((table, index) => {
      for (const part of tables.length > 1 ? [table, table.tBodies[0]!] : []) {
        const name = `glance-${place}-${part.localName}`;
        part.dataset.piece = name;
        if (index > 0) part.dataset.splitFrom = name;
        if (index < tables.length - 1) part.dataset.splitTo = name;
      }
    });
  });
}
