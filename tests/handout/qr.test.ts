import decodeQr from "qr/decode.js";
import { encode } from "uqr";
import { describe, expect, it } from "vitest";
import { qrHtml } from "../../src/handout/qr.ts";
import { useBrowser } from "../helpers/browser.ts";

const ADDRESSES = [
  "https://example.org/naps/questions/why.html",
  "https://example.org/s%C3%A9minaire/a-rather-long-folder/questions/what-are-the-limits-of-it.html?a=1&b=2",
];

const open = useBrowser();

/** The black modules that a code's path paints. */
function painted(html: string): Set<string> {
  const modules = new Set<string>();
  for (const [, x, y, length] of html.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let step = 0; step < Number(length); step++) modules.add(`${Number(x) + step} ${y}`);
  }
  return modules;
}

describe("a QR code", () => {
  it.each(ADDRESSES)("paints the modules of %s, each once", (address) => {
    const { data, size } = encode(address, { border: 0, ecc: "M" });
    const wanted = data.flatMap((row, y) => row.flatMap((black, x) => (black ? [`${x} ${y}`] : [])));
    const html = qrHtml(address, "Reader");
    expect([...painted(html)].sort()).toEqual(wanted.sort());
    expect(html).toContain(`viewBox="0 0 ${size} ${size}"`);
  });

  it.each(ADDRESSES)("is read as %s by a camera's program", async (address) => {
    const page = await open();
    const svg = /<svg.*<\/svg>/
      .exec(qrHtml(address, "Reader"))![0]
      .replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"');
    const data = await page.evaluate(async (source) => {
      const image = new Image(300, 300);
      image.src = `data:image/svg+xml,${encodeURIComponent(source)}`;
      await image.decode();
      const canvas = Object.assign(document.createElement("canvas"), { width: 360, height: 360 });
      const paper = canvas.getContext("2d")!;
      paper.fillStyle = "#fff";
      paper.fillRect(0, 0, 360, 360);
      paper.drawImage(image, 30, 30, 300, 300);
      return [...paper.getImageData(0, 0, 360, 360).data];
    }, svg);
    expect(decodeQr({ width: 360, height: 360, data: Uint8Array.from(data) })).toBe(address);
  });

  it("is a link to the address that it holds, with a name", () => {
    const html = qrHtml(ADDRESSES[1]!, "Reader: “there”");
    expect(html).toContain(`href="${ADDRESSES[1]!.replaceAll("&", "&amp;")}"`);
    expect(html).toContain('aria-label="Reader: “there”"');
  });
});
