import type { Page } from "playwright-core";
import decodeQr from "qr/decode.js";
import { describe, expect, it } from "vitest";
import { qrSvg } from "../../src/markup/qr.ts";
import { useBrowser } from "../helpers/browser.ts";

const ADDRESSES = [
  "https://example.org/naps/questions/why.html",
  "https://example.org/s%C3%A9minaire/a-rather-long-folder/questions/what-are-the-limits-of-it.html?a=1&b=2",
];

const open = useBrowser();
let page: Page | undefined;

describe("a QR code", () => {
  it.each(ADDRESSES)("is read as %s by a camera's program, on white paper", async (address) => {
    expect(await readBack(qrSvg(address, "Reader", { margin: 0 }).text, "#fff")).toBe(address);
  });

  it.each(ADDRESSES)("is read as %s on a dark slide, with its margin", async (address) => {
    expect(await readBack(qrSvg(address, "Reader", { margin: 4 }).text, "#16171b")).toBe(address);
  });

  it("has an accessible name and a class when it is given one", () => {
    const svg = qrSvg(ADDRESSES[0]!, "QR code: <x>", { margin: 4, className: "qr" }).text;
    expect(svg).toMatch(/^<svg class="qr" role="img" aria-label="QR code: &lt;x&gt;"/);
    expect(qrSvg(ADDRESSES[0]!, "x", { margin: 0 }).text).toMatch(/^<svg role="img"/);
  });

  it("begins at its margin", () => {
    expect(qrSvg(ADDRESSES[0]!, "x", { margin: 4 }).text).toMatch(/ d="M4,4h1v1h-1z/);
    expect(qrSvg(ADDRESSES[0]!, "x", { margin: 0 }).text).toMatch(/ d="M0,0h1v1h-1z/);
  });
});

/** Draws an SVG on a ground of that colour and decodes the picture. */
async function readBack(svg: string, ground: string): Promise<string> {
  page ??= await open();
  const light = await page.evaluate(
    async ({ source, colour }) => {
      const image = new Image(300, 300);
      image.src = `data:image/svg+xml,${encodeURIComponent(source)}`;
      await image.decode();
      const canvas = Object.assign(document.createElement("canvas"), { width: 360, height: 360 });
      const paper = canvas.getContext("2d")!;
      paper.fillStyle = colour;
      paper.fillRect(0, 0, 360, 360);
      paper.drawImage(image, 30, 30, 300, 300);
      const { data } = paper.getImageData(0, 0, 360, 360);
      // One letter for each point: numbers take a second to come over.
      return Array.from({ length: data.length / 4 }, (_, point) => (data[4 * point]! > 127 ? "1" : "0")).join(
        "",
      );
    },
    { source: svg, colour: ground },
  );
  const data = Uint8Array.from(
    [...light].flatMap((point) => (point === "1" ? [255, 255, 255, 255] : [0, 0, 0, 255])),
  );
  return decodeQr({ width: 360, height: 360, data });
}
