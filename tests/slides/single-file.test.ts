import { describe, expect, it } from "vitest";
import { singleFileTalk } from "../../slides/html/single-file.ts";
import { contextWith } from "../helpers/context.ts";
import { read } from "../helpers/read.ts";

const face = (file: string, family: string, range: string) =>
  `@font-face{font-family:${family};src:url(fonts/${file})format("woff2");unicode-range:${range}}`;

const ASSETS = new Map<string, string | Uint8Array>([
  [
    "assets/talk.css",
    face("latin.woff2", "Serif", "U+0-FF") +
      face("greek.woff2", "Serif", "U+370-3FF,U+4??") +
      face("math.woff2", "STIX Two Math", "U+0-FF"),
  ],
  ["assets/talk.js", 'document.write("</script><!--")'],
  ["assets/fonts/latin.woff2", Buffer.from("latin")],
  ["assets/fonts/greek.woff2", Buffer.from("greek")],
  ["assets/fonts/math.woff2", Buffer.from("math")],
]);
const IMAGES = new Map([["cell.png", Buffer.from("png")]]);

const base64 = (text: string) => Buffer.from(text).toString("base64");

async function talkOf(text: string, assets = ASSETS): Promise<string> {
  const { article } = await read(`---\ntitle: Naps\n---\n\n## Why?\n\n**Because.** ${text}\n`);
  return singleFileTalk(article, contextWith({ assets, imageBytes: (src) => IMAGES.get(src) }));
}

describe("a talk as one file", () => {
  it("holds the fonts that its characters need, and no others", async () => {
    const plain = await talkOf("abc");
    expect(plain).toContain(base64("latin"));
    expect(plain).not.toContain(base64("greek"));
    expect(plain).not.toContain("STIX");
    expect(await talkOf("α")).toContain(base64("greek"));
    expect(await talkOf("ж")).toContain(base64("greek"));
    expect(await talkOf("$x$")).toContain(base64("math"));
  });

  it("holds its images, and links to those of which it has no content", async () => {
    const page = await talkOf("x ![](cell.png) ![](other.png)");
    expect(page).toContain(`src="data:image/png;base64,${base64("png")}"`);
    expect(page).not.toContain('src="cell.png"');
    expect(page).toContain('src="images/other.png"');
  });

  it("has its script after the body, with no end of a script inside", async () => {
    const page = await talkOf("abc");
    expect(page).toMatch(/<\/template>\n<script>document\.write\("<\\\/script><\\!--"\)<\/script>\n<\/body>/);
  });

  it("links to nothing beside it", async () => {
    expect(await talkOf("abc")).not.toMatch(/(src|href)="\.\.?\//);
  });

  it("is not made when an asset is missing", async () => {
    await expect(talkOf("abc", new Map())).rejects.toThrow("assets/talk.css is missing");
  });
});
