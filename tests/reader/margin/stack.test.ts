import { expect, it } from "vitest";
import { stacked } from "../../../src/reader/client/margin/stack.ts";

const note = (top: number, height: number) => ({ top, height });

it("puts notes beside their lines, or as little below as those before them ask", () => {
  expect(stacked([note(10, 50), note(200, 20)], 400)).toEqual([10, 200]);
  expect(stacked([note(10, 50), note(30, 50), note(40, 20)], 400)).toEqual([10, 72, 134]);
});

it("moves notes up that would end below the text, and never above its beginning", () => {
  expect(stacked([note(10, 50), note(380, 60)], 400)).toEqual([10, 340]);
  expect(stacked([note(300, 50), note(390, 60)], 400)).toEqual([278, 340]);
  expect(stacked([note(30, 100), note(60, 100)], 90)).toEqual([0, 112]);
});

it("puts no note on what takes the margin", () => {
  const table = { top: 100, bottom: 200 };
  expect(stacked([note(60, 20), note(80, 50), note(210, 20)], 400, [table])).toEqual([60, 212, 274]);
});
