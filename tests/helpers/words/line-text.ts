import type { Glyph } from "./glyphs.ts";

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
/** Runs that go from left to right inside of others: Latin letters, digits and what is between them. */
const LEFT_TO_RIGHT = /^[\p{Script=Latin}\p{N}]/u;
/** A gap of this share of the size is a blank. */
const BLANK = 0.12;

/** The text of the glyphs of one line, in the order of reading, with a blank where there is a gap. */
export function lineText(glyphs: readonly Glyph[]): string {
  const units = grouped(glyphs);
  const isRightToLeft = units.some(({ text }) => RIGHT_TO_LEFT.test(text));
  const ordered = isRightToLeft ? reordered(units) : units;
  return ordered
    .map((glyph, index) => (isApart(ordered[index - 1], glyph) ? ` ${glyph.text}` : glyph.text))
    .join("");
}

/** Glyphs that stand for one text as one. */
function grouped(glyphs: readonly Glyph[]): Glyph[] {
  const units: Glyph[] = [];
  for (const glyph of glyphs) {
    const last = units.at(-1);
    if (glyph.group !== undefined && last?.group === glyph.group)
      units[units.length - 1] = {
        ...last,
        ...{ x: Math.min(last.x, glyph.x), end: Math.max(last.end, glyph.end), text: last.text + glyph.text },
      };
    else units.push(glyph);
  }
  return units;
}

/** From the right to the left, but for runs of the other direction. */
function reordered(units: readonly Glyph[]): Glyph[] {
  // Marks that stand where their letter begins are painted before it.
  const sorted = units.toReversed().sort((a, b) => b.x - a.x);
  const ordered: Glyph[] = [];
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    let last = from;
    while (to < sorted.length && !RIGHT_TO_LEFT.test(sorted[to]!.text)) {
      if (LEFT_TO_RIGHT.test(sorted[to]!.text)) last = to + 1;
      to++;
    }
    if (last > from) ordered.push(...sorted.slice(from, last).reverse());
    else ordered.push(sorted[last++]!);
    from = last;
  }
  return ordered;
}

function isApart(before: Glyph | undefined, next: Glyph): boolean {
  if (before === undefined) return false;
  const gap = Math.max(next.x - before.end, before.x - next.end);
  return gap > BLANK * Math.max(before.size, next.size);
}
