import { expect, it } from "vitest";
import { lengthText, olderLines } from "../../src/site/result-text.ts";

it("counts an output in its own unit, and in files where it has none", () => {
  expect(lengthText({ length: 8, unit: "page", files: 1 })).toBe("8 pages");
  expect(lengthText({ length: 1, unit: "slide", files: 2 })).toBe("1 slide");
  expect(lengthText({ length: 0, unit: "page", files: 1 })).toBe("1 file");
});

it("names the outputs of an earlier build in one line, and says nothing where there is none", () => {
  expect(olderLines(["talk", "handout"])).toEqual([
    "not made again, still those of an earlier build: talk, handout",
  ]);
  expect(olderLines([])).toEqual([]);
});
