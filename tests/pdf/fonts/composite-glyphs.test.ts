import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { glyphFont } from "../../../src/pdf/fonts/composite-glyphs.ts";
import { root } from "../../helpers/root.ts";

const FONT = readFileSync(`${root}node_modules/pdfjs-dist/standard_fonts/LiberationSans-Italic.ttf`);

it("a glyph that is put together of others stands at the end, with the box around them", () => {
  const font = glyphFont(FONT)!;
  const { count } = font;
  const [base, mark] = [40, 60];
  const parts = [
    { glyph: base, x: 0, y: 0 },
    { glyph: mark, x: 100, y: -50 },
  ];
  const again = glyphFont(font.withComposites([{ parts, advance: 777 }]))!;
  expect(again.count).toBe(count + 1);
  expect(again.advance(count)).toBe(777);
  expect(again.advance(base)).toBe(glyphFont(FONT)!.advance(base));
  expect(again.advance(count + 1)).toBeUndefined();
});

it("a font that cannot be read gets no glyphs", () => {
  expect(glyphFont(Buffer.from("OTTO"))).toBeUndefined();
  expect(glyphFont(Buffer.alloc(0))).toBeUndefined();
  for (const length of [4, 12, 100, 2000, FONT.length / 2])
    expect(glyphFont(Buffer.from(FONT.subarray(0, length)))).toBeUndefined();
});
