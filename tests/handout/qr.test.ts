import { encode } from "uqr";
import { describe, expect, it } from "vitest";
import { qrHtml } from "../../src/handout/qr.ts";

const ADDRESSES = [
  "https://example.org/naps/questions/why.html",
  "https://example.org/s%C3%A9minaire/a-rather-long-folder/questions/what-are-the-limits-of-it.html?a=1&b=2",
];

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

  it("is a link to the address that it holds, with a name", () => {
    const html = qrHtml(ADDRESSES[1]!, "Reader: “there”");
    expect(html).toContain(`href="${ADDRESSES[1]!.replaceAll("&", "&amp;")}"`);
    expect(html).toContain('aria-label="Reader: “there”"');
  });
});
