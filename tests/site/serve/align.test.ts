import fc from "fast-check";
import { expect, it } from "vitest";
import { alignedIndex } from "../../../src/site/serve/client/align.ts";

const at = (before: string, now: string, item: string) =>
  now.split(" ")[alignedIndex(before.split(" "), now.split(" "), before.split(" ").indexOf(item))];

it.each([
  ["nothing changed", "a b c", "a b c", "b", "b"],
  ["something was added before it", "a b c", "x y a b c", "b", "b"],
  ["something was removed before it", "a b c d", "c d", "c", "c"],
  ["it was moved", "a b c d", "a c d b", "b", "b"],
  ["it was rewritten", "a b c", "a B c", "b", "B"],
  ["it was rewritten, and something added before it", "a b c", "x a B c", "b", "B"],
  ["it and the one before it were rewritten", "a b c d", "a B C d", "c", "C"],
  ["it was removed", "a b c", "a c", "b", "c"],
  ["all after it was removed", "a b c", "a", "c", "a"],
  ["its text is there twice", "a yes b yes", "x a yes b yes", "yes", "yes"],
])("finds an item again when %s", (_name, before, now, item, found) => {
  expect(at(before, now, item)).toBe(found);
});

it("tells equal texts apart by what is near", () => {
  expect(alignedIndex(["a", "yes", "b", "yes"], ["new", "a", "yes", "b", "yes"], 3)).toBe(4);
});

it("is an index of the list, whatever changed, and -1 in an empty one", () => {
  const list = fc.array(fc.constantFrom("a", "b", "c", "d", ""), { minLength: 1 });
  fc.assert(
    fc.property(list, list, fc.nat(), (before, now, index) => {
      const found = alignedIndex(before, now, index % before.length);
      return found >= 0 && found < now.length;
    }),
  );
  expect(alignedIndex(["a"], [], 0)).toBe(-1);
});
