import { expect, it } from "vitest";
import { expertIds } from "../../src/import/expert-ids.ts";

it.each([
  ["initials", ["Prof. Rosa Kessler, PhD", "Ludwig van Beethoven", "Jean-Luc Picard"], ["RK", "LB", "JLP"]],
  ["initials once", ["Rosa Kessler", "Rita Kuhn"], ["RK", "RK2"]],
  ["small letters and numbers", ["rosa kessler", "Speaker 1", "Speaker 2"], ["RK", "S1", "S2"]],
  ["all of one word", ["Anna", "Dr. McDonald", "\u7530\u4e2d"], ["Anna", "McDonald", "\u7530\u4e2d"]],
  ["no article of a group", ["The reader", "The talk", "The Sleep Lab"], ["Reader", "Talk", "SL"]],
  ["something in every case", ["???", "\u0301", "Anna", "anna"], ["X", "X2", "Anna", "Anna2"]],
])("ids are %s", (_, names, ids) => {
  expect(expertIds(names)).toEqual(ids);
});
