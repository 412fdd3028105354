/** Text below this scale is too small to read. */
const SMALLEST = 0.6;
/** The type of slides, 7.8 pt in `print-variants.css`, becomes no smaller than 7.5 pt in all of them. */
const SMALLEST_FOR_ALL = 7.5 / 7.8;
/** So near the scale is to the largest that fits. */
const STEP = 0.01;
/** A slide or prompt has at least so much of what it would have if all on its page were of one height. */
const LEAST = 0.3;

/** A slide or prompt beside lines to write on. */
interface Piece {
  readonly note: HTMLElement;
  readonly shown: HTMLElement;
  /** Its height while all on the page are of one height, and what of it is free below, px. */
  readonly height: number;
  readonly below: number;
}
type Page = readonly Piece[];

/**
 * Gives all slides and prompts of the variant `notes` one size of type: the largest with which each page has room
 * for them, up to that of other text. Pages where it would be too small have a smaller one. A slide that needs
 * more than its share of the page takes it from the others.
 */
export function fitSlides(article: HTMLElement): void {
  const pages = [...article.querySelectorAll<HTMLElement>(".slide-page")].map(piecesOn);
  if (pages.length === 0) return;
  const sizeOf = (element: HTMLElement) => Number.parseFloat(getComputedStyle(element).fontSize);
  const most = Math.max(1, sizeOf(article) / sizeOf(pages[0]![0]!.shown));
  // Else they are as high as the lines beside them.
  for (const { shown } of pages.flat()) shown.style.alignSelf = "start";
  scaleTo(pages, SMALLEST_FOR_ALL);
  const full = pages.filter((page) => !hasRoom(page));
  scaleToLargest(
    pages.filter((page) => !full.includes(page)),
    SMALLEST_FOR_ALL,
    most,
  );
  scaleToLargest(full, SMALLEST, SMALLEST_FOR_ALL);
  for (const page of pages) shareOut(page);
  for (const { shown } of pages.flat()) shown.style.alignSelf = "";
}

function piecesOn(page: HTMLElement): Page {
  return [...page.querySelectorAll<HTMLElement>(".slide-note")].map((note) => {
    const { minHeight, paddingBottom } = getComputedStyle(note);
    const shown = note.querySelector<HTMLElement>(".slide-shown")!;
    return { note, shown, height: Number.parseFloat(minHeight), below: Number.parseFloat(paddingBottom) };
  });
}

/** The height that a piece needs, px. */
function needed({ shown, height, below }: Piece): number {
  return Math.max(LEAST * height, shown.getBoundingClientRect().height + below + 2);
}

function hasRoom(page: Page): boolean {
  return page.reduce((free, piece) => free + piece.height - needed(piece), 0) >= 0;
}

function scaleTo(pages: readonly Page[], scale: number): void {
  for (const { shown } of pages.flat()) shown.style.setProperty("zoom", String(scale));
}

/** Sets pages in the largest scale with which all have room; in the smallest where there is none. */
function scaleToLargest(pages: readonly Page[], from: number, to: number): void {
  let [low, high] = [from, to];
  for (let scale = to; high - low > STEP; scale = (low + high) / 2) {
    scaleTo(pages, scale);
    if (pages.every(hasRoom)) low = scale;
    else high = scale;
  }
  scaleTo(pages, low);
}

/** Gives each piece of a page the height that it needs, and what is left to all in equal shares. */
function shareOut(page: Page): void {
  const needs = page.map((piece) => ({ piece, need: needed(piece) })).toSorted((a, b) => b.need - a.need);
  let free = page.reduce((sum, { height }) => sum + height, 0);
  needs.forEach(({ piece, need }, index) => {
    const height = Math.max(need, free / (needs.length - index));
    free -= height;
    piece.note.style.minHeight = `${height}px`;
    fillWithLines(piece, height);
  });
}

/** Has as many lines to write on beside a piece as there is room for, in pairs. */
function fillWithLines({ note, below }: Piece, height: number): void {
  const ruled = note.querySelector<HTMLElement>(".ruled")!;
  const line = ruled.firstElementChild!;
  const pairs = Math.floor((height - below) / line.getBoundingClientRect().height / 2);
  ruled.replaceChildren(...Array.from({ length: pairs * 2 }, () => line.cloneNode()));
}
