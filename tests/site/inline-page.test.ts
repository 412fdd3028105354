import { describe, expect, it } from "vitest";
import { inlinePage } from "../../src/site/inline-page.ts";

const FACE = (file: string, family: string, range: string) =>
  `@font-face{font-family:${family};src:url(fonts/${file})format("woff2");unicode-range:${range}}`;

const FILES = new Map<string, string | Uint8Array>([
  [
    "assets/a.css",
    FACE("latin.woff2", "Serif", "U+0-FF") +
      FACE("greek.woff2", "Serif", "U+370-3FF,U+4??") +
      FACE("math.woff2", "STIX Two Math", "U+0-FF"),
  ],
  ["assets/a.js", 'document.write("</script><!--")'],
  ["assets/fonts/latin.woff2", Buffer.from("latin")],
  ["assets/fonts/greek.woff2", Buffer.from("greek")],
  ["naps/images/cell.png", Buffer.from("png")],
]);
const page = (body: string) =>
  `<html><head><link rel="stylesheet" href="../assets/a.css">\n<script defer src="../assets/a.js"></script></head><body>${body}</body></html>`;
const base64 = (text: string) => Buffer.from(text).toString("base64");

describe("a page with everything inside", () => {
  it("holds the fonts that its characters need, and no others", () => {
    const html = inlinePage(page("abc"), "naps/talk.html", FILES);
    expect(html).toContain(base64("latin"));
    expect(html).not.toContain(base64("greek"));
    expect(html).not.toContain("STIX");
    expect(inlinePage(page("α"), "naps/talk.html", FILES)).toContain(base64("greek"));
    expect(inlinePage(page("ж"), "naps/talk.html", FILES)).toContain(base64("greek"));
  });

  it("holds its images, and leaves those of other hosts where they are", () => {
    const images = '<img alt="" src="images/cell.png"><img src="https://example.org/x.png" alt="">';
    const html = inlinePage(page(images), "naps/talk.html", FILES);
    expect(html).toContain(`src="data:image/png;base64,${base64("png")}"`);
    expect(html).toContain('src="https://example.org/x.png"');
  });

  it("holds its script after the body, and no end of a script within it", () => {
    const html = inlinePage(page("abc"), "naps/talk.html", FILES);
    expect(html).toMatch(/abc<script>document\.write\("<\\\/script><\\!--"\)<\/script>\n<\/body>/);
  });
});
