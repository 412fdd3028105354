import { expect, it } from "vitest";
import { stacksOf } from "../../slides/layout/stacks.ts";

it.each([
  ["as low as possible", [10, 1, 1, 1], 2, [1, 3]],
  ["with the short column last", [5, 5, 5, 5, 5], 3, [2, 2, 1]],
  ["with the short column last, of two", [5, 5, 5], 2, [2, 1]],
  ["with the high thing alone", [1, 1, 10], 2, [2, 1]],
  ["with no column empty", [3, 3, 3], 3, [1, 1, 1]],
])("things stand in columns %s", (_, heights, columns, stacks) => {
  expect(stacksOf(heights, columns, 1).stacks).toEqual(stacks);
});
