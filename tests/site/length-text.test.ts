import { expect, it } from "vitest";
import { lengthText } from "../../src/site/length-text.ts";

it("counts an output in its own unit, and in files where it has none", () => {
  expect(lengthText({ length: 8, unit: "page", files: 1 })).toBe("8 pages");
  expect(lengthText({ length: 1, unit: "slide", files: 2 })).toBe("1 slide");
  expect(lengthText({ length: 0, unit: "page", files: 1 })).toBe("1 file");
});
