import { expect, it } from "vitest";
import { isSeeThrough } from "../../../src/source/images/see-through.ts";
import { png } from "../../helpers/images.ts";

/** A PNG with another kind of colour in its head. */
function pngOfKind(kind: number): Buffer {
  const file = png();
  file[25] = kind;
  return file;
}

const bytes = (text: string) => Buffer.from(text, "latin1");
const webp = (kind: string, head: string) => bytes(`RIFF\0\0\0\0WEBP${kind}\x0a\0\0\0${head}`);

it("knows of each type whether it has room for transparency", () => {
  expect(isSeeThrough(bytes("<svg/>"), "svg")).toBe(true);
  expect(isSeeThrough(bytes("\xff\xd8\xff"), "jpeg")).toBe(false);
  expect([0, 2, 3, 4, 6].filter((kind) => isSeeThrough(pngOfKind(kind), "png"))).toEqual([4, 6]);
  expect(isSeeThrough(bytes("GIF89a\x01\0\x01\0\0\0\0!\xf9\x04\x01\0\0\0\0"), "gif")).toBe(true);
  expect(isSeeThrough(bytes("GIF89a\x01\0\x01\0\0\0\0!\xf9\x04\x04\0\0\0\0"), "gif")).toBe(false);
  expect(isSeeThrough(webp("VP8X", "\x10\0\0\0\0\0\0\0\0\0"), "webp")).toBe(true);
  expect(isSeeThrough(webp("VP8X", "\0\0\0\0\x10\0\0\0\0\0"), "webp")).toBe(false);
  expect(isSeeThrough(webp("VP8L", "\x2f\0\0\0\x10\0\0\0"), "webp")).toBe(true);
  expect(isSeeThrough(webp("VP8 ", "\x10\0\0\0\x10\0\0\0"), "webp")).toBe(false);
  expect(isSeeThrough(bytes("auxC urn:mpeg:mpegB:cicp:systems:auxiliary:alpha"), "avif")).toBe(true);
  expect(isSeeThrough(bytes("meta"), "avif")).toBe(false);
});

it("sees a colour of a PNG that is transparent, named before its pixels", () => {
  const file = png();
  const [head, rest] = [file.subarray(0, 33), file.subarray(33)];
  expect(isSeeThrough(Buffer.concat([head, bytes("\0\0\0\x02tRNS\0\0\0\0\0\0"), rest]), "png")).toBe(true);
  expect(isSeeThrough(Buffer.concat([file, bytes("tRNS")]), "png")).toBe(false);
});
