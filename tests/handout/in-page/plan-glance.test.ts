import { expect, it } from "vitest";
import { type Piece, pagesOf } from "../../../src/handout/in-page/measure/plan-glance.ts";

/** Rows 10 px high of a table, each a piece. */
function rows(count: number): readonly Piece[] {
  const table = {} as HTMLTableElement;
  return Array.from({ length: count }, () => ({ table, height: 10, head: 10 }));
}

const lengths = (pieces: readonly Piece[], height: number, first = height) =>
  pagesOf(pieces, { titleHeight: 20, height, first })?.map((page) => page.length);

it("divides no table that has a page of its own, and fills pages equally", () => {
  expect(lengths([...rows(20), ...rows(20), ...rows(20)], 300)).toEqual([20, 20, 20]);
  expect(lengths(rows(40), 300)).toEqual([19, 21]);
});

it("a page takes every table that fits on it", () => {
  expect(lengths([...rows(12), ...rows(12), ...rows(12)], 300)).toEqual([24, 12]);
  expect(lengths([...rows(12), ...rows(12), ...rows(12)], 300, 200)).toEqual([12, 24]);
  expect(lengths([...rows(12), ...rows(12), ...rows(12)], 300, 30)).toBeUndefined();
});
