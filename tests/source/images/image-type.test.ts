import { expect, it } from "vitest";
import { imageTypeOf } from "../../../src/source/images/image-type.ts";
import { isWhole } from "../../../src/source/images/whole-image.ts";
import { png } from "../../helpers/images.ts";

const latin = (text: string) => Buffer.from(text, "latin1");

it.each([
  ["\x89PNG\r\n\x1a\n", "png"],
  ["\xff\xd8\xff\xe0", "jpeg"],
  ["GIF89a", "gif"],
  ["RIFF\x10\0\0\0WEBP", "webp"],
  ["\0\0\0\x1cftypavif\0\0\0\0", "avif"],
  ["\0\0\0\x1cftypmif1\0\0\0\0avifmif1miaf", "avif"],
  ["<svg/>", "svg"],
  ['\xef\xbb\xbf<?xml version="1.0"?><!-- <html> --><!DOCTYPE svg [<!ENTITY a "b">]><x:svg>', "svg"],
  ["\xff\xfe<\0s\0v\0g\0>\0", "svg"],
])("knows what browsers show: %j", (head, type) => {
  expect(imageTypeOf(latin(head))).toBe(type);
});

it.each([
  ["II*\0", "a TIFF file"],
  ["\0\0\0\x18ftypheic\0\0\0\0", "a HEIC file, as phones make them"],
  ["\0\0\0\x18ftypisom\0\0\0\0", "a film"],
  ["BM\x10\0\0\0\0\0\0\0", "a BMP file"],
  ["\0\0\x01\0\x01\0", "an icon file (ICO)"],
  ["%PDF-1.7", "a PDF file"],
  ["\x1f\x8b", "a compressed file"],
  ["PK\x03\x04", "a ZIP or Office file"],
  ["version https://git-lfs.github.com/spec/v1", "a note of Git LFS in the place of the image"],
  ["<!DOCTYPE html><p>", "a web page"],
  ["<!-- x --><script>", "a web page"],
  ["<HTML>", "a web page"],
  ["words", "no image"],
  ["", "empty"],
  ["<!-- ".repeat(10_000), "no image"],
])("names what browsers do not show: %j", (head, name) => {
  expect(imageTypeOf(latin(head))).toMatchObject({ name });
});

it("looks at the beginning in a time that grows with its length only", () => {
  // Each takes some ms; a search to the end for each sign would take longer than a test may.
  expect(imageTypeOf(latin("<!---->".repeat(900_000)))).toMatchObject({ name: "no image" });
  expect(imageTypeOf(latin("<!DOCTYPE [".repeat(500_000)))).toMatchObject({ name: "no image" });
});

it("tells a whole image from one that is cut off", () => {
  const frame = "\x21\xf9\x04\0\0\0\0\0\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0";
  const gif = latin(`GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff${frame.repeat(10_000)};`);
  const jpeg = latin("\xff\xd8\xff\xe0\0\x04\xff\xd9\xff\xda\0\x02pixels\xff\xd9");
  expect(isWhole(png(), "png")).toBe(true);
  expect(isWhole(png().subarray(0, -8), "png")).toBe(false);
  expect(isWhole(gif, "gif")).toBe(true);
  expect(isWhole(gif.subarray(0, -5), "gif")).toBe(false);
  expect(isWhole(jpeg, "jpeg")).toBe(true);
  expect(isWhole(jpeg.subarray(0, -2), "jpeg")).toBe(false);
  expect(isWhole(latin("RIFF\x0c\0\0\0WEBPVP8 1234"), "webp")).toBe(true);
  expect(isWhole(latin("RIFF\x0d\0\0\0WEBPVP8 1234"), "webp")).toBe(false);
  expect(isWhole(latin("\0\0\0\x0cftypavif\0\0\0\0"), "avif")).toBe(true);
  expect(isWhole(latin("\0\0\0\x0cftypavif\0\0\0\x09mdat"), "avif")).toBe(false);
});
