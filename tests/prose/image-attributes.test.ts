import { describe, expect, it } from "vitest";
import { readableWidth, sizeAttributes } from "../../src/prose/image-attributes.ts";

const own = { width: 800, height: 400 };
const written = (width: string | null, height: string | null = null) => ({ width, height });

describe("the size of an image", () => {
  it("is that of the file where the author gives none", () => {
    expect(sizeAttributes(written(null), own)).toBe(' width="800" height="400"');
    expect(sizeAttributes(written(null), undefined)).toBe("");
  });

  it("keeps the proportions at a written width or height", () => {
    expect(sizeAttributes(written("300px"), own)).toBe(' width="300" height="150"');
    expect(sizeAttributes(written(null, "100"), own)).toBe(' width="200" height="100"');
    expect(sizeAttributes(written("10", "10"), own)).toBe(' width="10" height="10"');
    expect(sizeAttributes(written("300"), undefined)).toBe(' width="300"');
  });

  it("is a class where it is a percentage, which HTML's own attribute does not take", () => {
    expect(sizeAttributes(written("61%"), own)).toBe(' class="image-60" width="800" height="400"');
    expect(sizeAttributes(written("1%"), undefined)).toBe(' class="image-5"');
    expect(sizeAttributes(written("400%"), undefined)).toBe(' class="image-100"');
  });
});

it("makes a drawing wide enough for its letters to be read, and no wider than it is", () => {
  expect(readableWidth(own, 16)).toBe(36);
  expect(readableWidth(own, 20)).toBe(28);
  expect(readableWidth(own, 40)).toBeUndefined();
  expect(readableWidth({ width: 400, height: 300 }, 4)).toBe(28);
  expect(readableWidth(own, undefined)).toBeUndefined();
});
