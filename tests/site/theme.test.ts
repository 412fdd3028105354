import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { PDFDict, PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { readTheme } from "../../src/site/files/theme.ts";
import { useBrowser } from "../helpers/browser.ts";
import { filesIn, folderWith, textOf } from "../helpers/folder.ts";
import { listener } from "../helpers/listener.ts";
import { triptych } from "../helpers/run.ts";
import { runHere } from "../helpers/run-here.ts";
import { thorough } from "../helpers/thorough.ts";

const FONT = readFileSync(
  createRequire(import.meta.url).resolve(
    "@fontsource/source-code-pro/files/source-code-pro-latin-400-normal.woff2",
  ),
);
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
const ARTICLE = "---\ntitle: Naps\n---\n\n## Why? {#why}\n\n**So.** It is.\n";

/** What is wrong with a theme, and the theme as pages and print get it. */
function tried(css: string, files: Record<string, string | Uint8Array> = {}) {
  const theme = readTheme(folderWith({ "theme.css": css, ...files }));
  const faults = theme.findings.map(
    ({ code, span, message }) => `${span.line}:${span.column} ${code} ${message.replace(/.*: /, "")}`,
  );
  return { ...theme, faults, both: theme.css + theme.print };
}

it("keeps a colour for the light and one for the dark, in print as well", () => {
  const { css, print } = tried(":root { --accent: light-dark(#005f3c, #8fe0b0) }");
  expect(css).toContain("--accent:light-dark(#005f3c,#8fe0b0)");
  expect(print).toBe(":root{--accent:light-dark(#005f3c,#8fe0b0)}");
});

describe("the addresses of a theme", () => {
  const ELSEWHERE = "it is on another host, and pages load nothing from elsewhere";
  it.each([
    ['@import "https://evil.example/a.css";', "1:9", "a theme is one file"],
    ["@import url(colours.css);", "1:9", "a theme is one file"],
    ["\n.a { background: url(https://evil.example/a.png) }", "2:22", ELSEWHERE],
    [".a { background: url( 'h\\74tps://evil.example/a.png' ) }", "1:22", ELSEWHERE],
    [":root { --a: url(https://evil.example/a.png) }", "1:18", ELSEWHERE],
    ["@font-face { font-family: X; src: url(https://evil.example/x.woff2) }", "1:39", ELSEWHERE],
    ['.a { background: image-set("https://evil.example/a.png" 1x) }', "1:32", ELSEWHERE],
    [
      '.a { background: var(--b) image-set("https://evil.example/a.png" 1x) }',
      "1:1",
      "it does not stand in url()",
    ],
    [
      "@property --p { syntax: '<image>'; inherits: false; initial-value: url(https://evil.example/a.png) }",
      "1:5",
      ELSEWHERE,
    ],
    [".a { background: url(//evil.example/a.png) }", "1:22", "its address is not safe"],
    [".a { background: url(data:text/html,evil.example) }", "1:22", "a theme loads files only"],
    [".a { background: url(file:///evil.example) }", "1:22", "its address is not safe"],
    [".a { background: url(/evil.example.png) }", "1:22", "it is outside of the folder of the articles"],
    [".a { background: url(../evil.example.png) }", "1:22", "it is outside of the article's folder"],
    [".a { background: url(evil.example.png) }", "1:22", "there is no such file"],
  ])("%s is refused, with its place", (css, place, why) => {
    const { faults, both } = tried(css);
    expect(faults).toEqual([`${place} theme/address ${why}`]);
    // What does not stand in url() cannot be replaced; the policy of pages stops it, and no build has it.
    if (why !== "it does not stand in url()") expect(both).not.toContain("evil.example");
  });

  it("may lead to fonts and images beside it, and to nothing else", () => {
    const css =
      '@font-face { font-family: Own; src: url("fonts/own.woff2") } .a { background: url(dot.svg) } .b { background: url(page.png) }';
    const files = { "fonts/own.woff2": FONT, "dot.svg": SVG, "page.png": "<script>alert(1)</script>" };
    const { faults, files: loaded, css: pages, print } = tried(css, files);
    expect(faults).toEqual(["1:115 theme/address it is neither a font nor an image"]);
    expect(loaded.map(({ name }) => name)).toEqual([
      expect.stringMatching(/^theme\/[0-9a-f]{10}-own\.woff2$/),
      expect.stringMatching(/^theme\/[0-9a-f]{10}-dot\.svg$/),
    ]);
    for (const { name } of loaded) expect(pages).toContain(`url("${name}")`);
    expect(print).toContain(`url("data:font/woff2;base64,${FONT.toString("base64")}")`);
  });

  it("is told where its CSS cannot be read, and then none of it is used", () => {
    const { findings, css, print } = tried(":root { --a: 1 }\n.a { color: }}");
    expect(findings.map(({ code, span }) => `${span.line} ${code}`)).toEqual(["2 theme/invalid"]);
    expect(css + print).toBe("");
  });

  it.each([
    ["// a comment\n.a { color: red }", "write /* … */ around what is a comment"],
    [".a { color: red }\n@import url(b.css);", "write the rules of the other file into theme.css itself"],
    [
      ":root { --a: url(b.png) }",
      "write url(…) in the rule that shows the image, not in a value of your own",
    ],
    [".a { color red; }", "correct it; no part of the theme is used"],
  ])("says what to do about %j", (css, hint) => {
    expect(tried(css).findings.map((each) => each.hint)).toEqual([hint]);
  });

  it("stops a build and is told by check, with exit code 1", async () => {
    const folder = folderWith({
      "naps.md": ARTICLE,
      "theme.css": "@import url(https://evil.example/a.css);",
    });
    for (const command of [
      ["build", "naps.md", "-o", "out"],
      ["check", "naps.md"],
    ]) {
      const { status, stdout, stderr } = await runHere(command, folder);
      expect(status).toBe(1);
      expect(stdout + stderr).toContain("theme.css:1:9 error: “https://evil.example/a.css” cannot be loaded");
    }
    expect(filesIn(folder)).toEqual(["naps.md", "theme.css"]);
  });
});

describe("a theme with fonts and images of its own", () => {
  const THEME = `@font-face { font-family: "Own Face"; src: url(own.woff2) format("woff2") }
:root { --font-text: "Own Face"; --accent: #123456 }
body { background-image: url("dot.svg") }`;
  const open = useBrowser();

  it("has them in pages, in single files and in print, and asks the network for nothing", async () => {
    const { url, asked } = await listener();
    const theme = `${THEME} .x { background: url(${url}a.png) }`;
    const folder = folderWith({
      "naps.md": `${ARTICLE}\n![A picture](${url}c.png)\n`,
      "theme.css": `@import url(${url}d.css);${theme}`,
      "own.woff2": FONT,
      "dot.svg": SVG,
    });
    const how = ["--draft", "--single-file", "--no-cache", "-o", "out", ...(thorough ? ["--talk-pdf"] : [])];
    const run = triptych(["build", "naps.md", ...how], folder);
    expect(run.status, run.stderr).toBe(0);
    for (const path of ["out/naps/questions/why.html", "out/naps/talk/index.html", "out/naps/talk.html"]) {
      const page = await open({ viewport: { width: 1280, height: 720 } });
      await page.goto(pathToFileURL(join(folder, path)).href);
      const loads = () => document.fonts.load('16px "Own Face"').then((faces) => faces[0]?.status);
      expect(await page.evaluate(loads), path).toBe("loaded");
      const background = await page.evaluate(() => getComputedStyle(document.body).backgroundImage);
      expect(background, path).toMatch(/-dot\.svg"\)$|^url\("data:image\/svg\+xml/);
    }
    expect(textOf(folder, "out/naps/naps.html")).toContain('url("data:image/svg+xml;base64,');
    const handout = await PDFDocument.load(readFileSync(join(folder, "out/naps/handout.pdf")));
    const fonts = handout.context
      .enumerateIndirectObjects()
      .map(([, object]) => object instanceof PDFDict && String(object.get(PDFName.of("BaseFont"))));
    expect(fonts).toContainEqual(expect.stringContaining("SourceCodePro"));
    expect(asked).toEqual([]);
  });
});
