import { expect, it } from "vitest";
import { SPACE } from "../../../src/handout/in-page/lines/breaks.ts";
import { planLines } from "../../../src/handout/in-page/lines/plan-lines.ts";

/** A text whose letters are 5 px wide, which can be divided at one space. */
function breaksAt(text: string, place: number, hang: number) {
  const found = [0, place, text.length];
  const spacesTo = (at: number) => text.slice(0, at).split(" ").length - 1;
  return {
    ends: found,
    starts: found.map((at, index) => (index > 0 ? at + 1 : at)),
    kinds: found.map(() => SPACE),
    widthsBefore: found.map((at) => at * 5),
    widthsAfter: found.map((at) => at * 5),
    spacesBefore: found.map((at) => spacesTo(at)),
    spacesAfter: found.map((at) => spacesTo(at)),
    endings: found.map(() => -hang),
    beginnings: found.map(() => 0),
    penalties: found.map(() => 0),
    flagged: found.map(() => false),
    gaps: [],
    codeBlanks: [],
  };
}

const keptWhole = (text: string, end: number, width: number, hang: number) =>
  planLines(text, breaksAt(text, end, hang), [1, 2], { width, space: 5, shrink: 0, loosest: 2.5 })
    .spans.filter(({ isOneLine }) => isOneLine)
    .map(({ from, to }) => text.slice(from, to));

it("words with a hyphen are kept whole in a line that fits because its end hangs in the margin", () => {
  const text = "It does in COVID-19 vaccines, too";
  const end = text.indexOf(", ") + 1;
  expect(keptWhole(text, end, end * 5 - 1, 2)).toEqual(["COVID-19"]);
  expect(keptWhole(text, end, end * 5 + 9, 2)).toEqual([]);
});

it("the spaces of a last line are narrower only by what its room lacks", () => {
  const text = "It does in vaccines, too";
  const lastShrink = (width: number) =>
    planLines(text, breaksAt(text, 2, 0), [1, 2], { width, space: 5, shrink: 1, loosest: 2.5 }).lastShrink;
  const natural = (text.length - 2) * 5;
  expect(lastShrink(natural + 6)).toBe(0);
  expect(lastShrink(natural)).toBeCloseTo(0.5 / 4);
  expect(lastShrink(natural - 90)).toBe(1);
});
