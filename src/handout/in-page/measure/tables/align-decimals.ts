import { textsIn } from "../../texts.ts";

/** What stands in a cell without a number: nothing, a dash, “n/a”, dots. */
const NOTHING = /^(?:[-–—−*…·.]*|n\/?a\.?|k\.\s?a\.)$/i;
/** What may stand before a number: a sign, a currency. */
const BEFORE = "[~≈<>≤≥±+−–-]?\\s?\\p{Sc}?\\s?";
/** A number with digits in groups of three or none. */
const DIGITS = "\\p{Nd}+(?:[\\s.,'’\\u00a0\\u202f]\\p{Nd}+)*";
/** Then a unit, an error, a second number of a range, a percent sign, marks of significance. */
const NUMBER = new RegExp(`^${BEFORE}${DIGITS}(?:\\s?[^\\p{L}\\p{Nd}\\s]|\\s?\\p{L}{1,3}\\b|$)`, "u");
/** In such brackets stands what is said of a number: “12 (of 40 people)”. */
const IN_BRACKETS = /\([^)]*\)/g;
/** A cell with more words than a unit is text: “3 of 7 people”. */
const MOST_WORDS = 1;
/** A cell with more characters holds words as well. */
const LONGEST = 24;

/** The cells of a column that hold numbers, and where the first number's decimal sign or end is in each. */
interface Column {
  readonly head: readonly HTMLElement[];
  readonly cells: readonly { readonly cell: HTMLElement; readonly text: string; readonly at: number }[];
}

/**
 * Sets columns of numbers right and one below the other at their decimal signs, where the author set
 * no alignment or the right one. `lang` says which decimal sign is meant. The table must be laid out.
 */
export function alignDecimals(table: HTMLTableElement, lang: string): void {
  if (table.querySelector("[colspan], [rowspan]")) return;
  const columns = numberColumns(table, lang);
  const isRtl = getComputedStyle(table).direction === "rtl";
  // All is measured before anything is changed: else the table would be laid out again for each cell.
  const measured = columns.map(({ cells }) => {
    const { fontSize, paddingInlineEnd } = getComputedStyle(cells[0]!.cell);
    const padding = Number.parseFloat(paddingInlineEnd);
    return { widths: widthsAfter(cells, isRtl), size: Number.parseFloat(fontSize), padding };
  });
  columns.forEach(({ head, cells }, index) => {
    const { widths, size, padding } = measured[index]!;
    const widest = widths.reduce((most, width) => Math.max(most, width), 0);
    for (const cell of head) cell.dataset.align = "right";
    cells.forEach(({ cell }, at) => {
      cell.dataset.align = "right";
      cell.classList.add("number");
      // In proportion to the type, which may become smaller.
      cell.style.paddingInlineEnd = `${(padding + widest - widths[at]!) / size}em`;
    });
  });
}

function numberColumns(table: HTMLTableElement, lang: string): readonly Column[] {
  const rows = [...table.rows];
  const heads = rows.filter(({ parentElement }) => parentElement === table.tHead);
  const bodies = rows.filter((row) => !heads.includes(row));
  const columns = Array.from({ length: rows[0]?.cells.length ?? 0 }, (_none, index) => ({
    head: heads.flatMap((row) => row.cells[index] ?? []),
    body: bodies.flatMap((row) => row.cells[index] ?? []),
  }));
  return columns.flatMap(({ head, body }) => {
    const cells = body.map((cell) => ({ cell, text: textOf(cell) }));
    const filled = cells.filter(({ text }) => !NOTHING.test(text));
    const isNumbers = filled.length > 1 && filled.every(({ text }) => isNumber(text));
    const isFree = [...head, ...body].every(({ dataset }) => (dataset.align ?? "right") === "right");
    if (!isNumbers || !isFree || body.some((cell) => cell.querySelector("img, math, br"))) return [];
    const decimal = decimalSign(
      filled.map(({ text }) => text),
      lang,
    );
    const shown = cells.filter(({ text }) => text !== "");
    return [{ head, cells: shown.map((each) => ({ ...each, at: endOfInteger(each.text, decimal) })) }];
  });
}

function isNumber(text: string): boolean {
  const words = text
    .replace(IN_BRACKETS, "")
    .split(/\s+/)
    .filter((word) => /\p{L}{2}/u.test(word));
  return text.length <= LONGEST && NUMBER.test(text) && words.length <= MOST_WORDS;
}

/** The text of a cell without its footnotes. */
function textOf(cell: HTMLElement): string {
  const copy = cell.querySelector(".note, .note-call") ? (cell.cloneNode(true) as HTMLElement) : cell;
  if (copy !== cell) for (const note of copy.querySelectorAll(".note, .note-call")) note.remove();
  return (copy.textContent ?? "").trim();
}

/** The decimal sign of a column: that of the language, unless the column plainly uses the other one. */
function decimalSign(texts: readonly string[], lang: string): string {
  const parts = new Intl.NumberFormat(lang).formatToParts(1.5);
  const own = parts.find(({ type }) => type === "decimal")?.value === "," ? "," : ".";
  const other = own === "," ? "." : ",";
  // A group of three digits may be thousands, in either language.
  const isDecimal = (sign: string) =>
    texts.some((text) => new RegExp(`\\p{Nd}[${sign}](?!\\p{Nd}{3}(?!\\p{Nd}))\\p{Nd}`, "u").test(text));
  return !isDecimal(own) && isDecimal(other) ? other : own;
}

/** Where the whole part of the first number ends; the end of the text when there is none. */
function endOfInteger(text: string, decimal: string): number {
  const start = text.search(/\p{Nd}/u);
  if (start < 0) return text.length;
  let at = start;
  while (at < text.length && /[\p{Nd}\s.,'’]/u.test(text[at]!) && text[at] !== decimal) at++;
  // Blanks and points between groups belong to the number only when digits follow.
  while (at > start && !/\p{Nd}/u.test(text[at - 1]!)) at--;
  return at;
}

/** How wide is what follows the whole part in each cell, px; in text from right to left, what comes before. */
function widthsAfter(cells: Column["cells"], isRtl: boolean): readonly number[] {
  const range = document.createRange();
  const known = new Map<string, number>();
  return cells.map(({ cell, text, at }) => {
    const isPlain = cell.childElementCount === 0;
    const key = isRtl ? text.slice(0, at) : text.slice(at);
    const found = isPlain ? known.get(key) : undefined;
    if (found !== undefined) return found;
    range.selectNodeContents(cell);
    const place = placeOf(cell, text, at);
    if (place) range[isRtl ? "setEnd" : "setStart"](place.text, place.offset);
    const { width } = place ? range.getBoundingClientRect() : { width: 0 };
    if (isPlain) known.set(key, width);
    return width;
  });
}

/** The text node and the offset in it of a place in a cell's text. */
function placeOf(
  cell: HTMLElement,
  text: string,
  at: number,
): { readonly text: Text; readonly offset: number } | undefined {
  if (at >= text.length && cell.childElementCount === 0) return undefined;
  let left = at + (cell.textContent ?? "").search(/\S/);
  for (const node of textsIn(cell)) {
    if (left <= node.data.length) return { text: node, offset: left };
    left -= node.data.length;
  }
  return undefined;
}
