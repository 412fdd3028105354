import { expect, it } from "vitest";
import { pageRanges } from "../../../src/handout/in-page/print/index-pages.ts";

it("joins pages that follow each other", () => {
  const text = (pages: readonly number[]) =>
    pageRanges(pages).map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`));
  expect(text([4, 7, 8, 9])).toEqual(["4", "7–9"]);
  expect(text([9, 9, 8, 3, 10])).toEqual(["3", "8–10"]);
  expect(text([])).toEqual([]);
});
