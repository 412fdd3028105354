import { expect, it } from "vitest";
import { isWhole } from "../../../src/source/images/whole-image.ts";

/** A box of AVIF that says of itself how large it is, with its head and nothing else. */
function box(size: number, large = 0n): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.writeUInt32BE(size);
  bytes.write("free", 4);
  bytes.writeBigUInt64BE(large, 8);
  return bytes;
}

it("comes to an end whatever the boxes of an AVIF file say of their size", () => {
  expect(isWhole(box(1, 0n), "avif")).toBe(true);
  expect(isWhole(box(1, 16n), "avif")).toBe(true);
  expect(isWhole(box(1, 17n), "avif")).toBe(false);
  expect(isWhole(Buffer.concat([box(1, 5n), box(16)]), "avif")).toBe(true);
  expect(isWhole(box(0), "avif")).toBe(true);
});
