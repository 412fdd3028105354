import { PDFDocument, type PDFPage } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { contentOf, setContent } from "../../src/pdf/content/page-contents.ts";
import { type PressOptions, pressFile } from "../../src/pdf/press/press-file.ts";
import { pressLayout } from "../../src/pdf/press/press-layout.ts";
import { type Side, sidesOf } from "../../src/pdf/press/sheets.ts";
import { read } from "../helpers/read.ts";

/** The pages in the order in which they are met when sheets lie in each other and are folded. */
function folded(sides: readonly Side[]): (number | undefined)[] {
  const sheets = Array.from({ length: sides.length / 2 }, (_none, index) =>
    sides.slice(2 * index, 2 * index + 2),
  );
  const firstHalf = sheets.flatMap(([front, back]) => [front![1], back![0]]);
  const secondHalf = sheets.toReversed().flatMap(([front, back]) => [back![1], front![0]]);
  return [...firstHalf, ...secondHalf];
}

describe("pages on the sides of sheets", () => {
  it.each([1, 2, 3, 4, 5, 8, 13, 16, 61])(
    "a booklet of %i pages has them in order when it is folded",
    (pages) => {
      const sides = sidesOf(pages, "booklet", false);
      expect(sides.length % 2).toBe(0);
      const order = folded(sides);
      expect(order.length).toBe(4 * Math.ceil(pages / 4));
      expect(order).toEqual(order.map((_page, index) => (index < pages ? index : undefined)));
      expect(sidesOf(pages, "booklet", true)).toEqual(sides.map((side) => side.toReversed()));
    },
  );

  it("two up, they follow each other, from the side where reading begins", () => {
    expect(sidesOf(3, "2up", false)).toEqual([
      [0, 1],
      [2, undefined],
    ]);
    expect(sidesOf(3, "2up", true)).toEqual([
      [1, 0],
      [undefined, 2],
    ]);
    expect(sidesOf(2, undefined, true)).toEqual([[0], [1]]);
  });
});

describe("how they stand there", () => {
  const A4 = { width: 595, height: 842 };
  const A5 = { width: 420, height: 595 };
  const none = { bleed: 0, marks: false };

  it("A4 on A4 turned, smaller, A5 on A4 as it is, meeting in the middle", () => {
    const small = pressLayout(A4, 2, none);
    expect(small.media).toEqual({ width: 842, height: 595 });
    expect(small.scale).toBeCloseTo(595 / 842, 4);
    const whole = pressLayout(A5, 2, none);
    expect(whole.scale).toBe(1);
    expect(whole.media.width).toBeCloseTo(841.89, 1);
    for (const { places, media } of [small, whole]) expect(places[1]![0]).toBeCloseTo(media.width / 2, 6);
    expect(whole.places[1]![0] - whole.places[0]![0]).toBeCloseTo(420, 6);
  });

  it("for a print shop the edge is where the pages end, with room for bleed and lines around it", () => {
    const { media, margin, trim, bleed, scale } = pressLayout(A4, 2, { bleed: 3, marks: true });
    expect([scale, trim]).toEqual([1, { width: 1190, height: 842 }]);
    expect(bleed).toBeCloseTo((3 * 72) / 25.4, 6);
    expect(margin).toBeCloseTo((9 * 72) / 25.4, 6);
    expect(media.width).toBeCloseTo(1190 + 2 * margin, 6);
    const bare = pressLayout(A4, 1, { bleed: 3, marks: false });
    expect(bare.margin).toBeCloseTo(bare.bleed, 6);
  });
});

/** Numbers in the file have three decimals. */
const TOUCH = 0.001;

describe("the file for a printer", () => {
  const options: PressOptions = { imposition: "booklet", bleed: 3, marks: true, rightToLeft: false };

  async function made(how: PressOptions): Promise<{ bytes: Uint8Array; pages: PDFPage[] }> {
    const document = await PDFDocument.create({ updateMetadata: false });
    for (let page = 0; page < 5; page++)
      setContent(document.addPage([420, 595]), Buffer.from(`${page} 0 10 10 re f\n`));
    const { article } = await read("# T\n\n## Why? {#why}\n\n**So.** Text.\n");
    const facts = { article, html: "", date: new Date(0), producer: "Test", spreads: true };
    const bytes = await pressFile(await document.save(), how, facts);
    return { bytes, pages: (await PDFDocument.load(bytes, { updateMetadata: false })).getPages() };
  }

  it("has boxes where it is cut, lines outside of them, and claims nothing", async () => {
    const { bytes, pages } = await made(options);
    expect(pages).toHaveLength(4);
    const [first] = pages;
    const [media, bleed, trim] = [first!.getMediaBox(), first!.getBleedBox(), first!.getTrimBox()];
    expect(trim.width).toBeCloseTo(840, 3);
    expect(trim.x - bleed.x).toBeCloseTo((3 * 72) / 25.4, 3);
    expect(bleed.x).toBeGreaterThan(media.x);
    const lines = [
      ...contentOf(first!)
        .toString("latin1")
        .matchAll(/^(\S+) (\S+) m (\S+) (\S+) l$/gm),
    ];
    expect(lines).toHaveLength(10);
    for (const [, ...ends] of lines) {
      const [x1, y1, x2, y2] = ends.map(Number) as [number, number, number, number];
      const isOutside = [
        Math.max(x1, x2) <= bleed.x + TOUCH,
        Math.min(x1, x2) >= bleed.x + bleed.width - TOUCH,
        Math.max(y1, y2) <= bleed.y + TOUCH,
        Math.min(y1, y2) >= bleed.y + bleed.height - TOUCH,
      ];
      expect(isOutside, `${ends}`).toContain(true);
    }
    expect(Buffer.from(bytes).toString("latin1")).not.toMatch(/pdfaid:part|pdfuaid:part/);
    expect(Buffer.from((await made(options)).bytes).equals(bytes)).toBe(true);
  });

  it("has each page once", async () => {
    for (const how of [
      options,
      { ...options, imposition: "2up" as const },
      { ...options, imposition: undefined },
    ]) {
      const { bytes, pages } = await made(how);
      const shown = pages.map((page) => contentOf(page).toString("latin1").match(/ Do /g)?.length ?? 0);
      expect(shown.reduce((sum, count) => sum + count, 0)).toBe(5);
      expect(bytes.length).toBeGreaterThan(0);
    }
  });
});
