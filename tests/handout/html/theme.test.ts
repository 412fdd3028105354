import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { PDFDocument, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import { afterEach, describe, expect, it, vi } from "vitest";
import { themeStyle } from "../../../src/assets/print-theme.ts";
import { NO_THEME, readTheme } from "../../../src/site/files/theme.ts";
import { useEmptyCache } from "../../helpers/empty-cache.ts";
import { folderWith } from "../../helpers/folder.ts";
import { makeHandout } from "../../helpers/make-handout.ts";

const SOURCE = `---
title: T
handout: { questions: page }
---

## Why? {#why}

**So.** Text.

## How? {#how}

**So.** Text.
`;

function tokensOf(theme: string): string {
  const folder = folderWith();
  writeFileSync(join(folder, "theme.css"), theme);
  return readTheme(folder).print;
}

async function make(theme: string, cache: boolean): Promise<Uint8Array> {
  return (await makeHandout(SOURCE, { cache, printTheme: theme })).bytes;
}

/** The content streams of all pages. */
async function painted(bytes: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const streams = document
    .getPages()
    .map(({ node }) => document.context.lookup(node.get(PDFName.of("Contents"))));
  return streams
    .flatMap((stream) =>
      stream instanceof PDFRawStream ? [inflateSync(stream.contents).toString("latin1")] : [],
    )
    .join("\n");
}

afterEach(() => vi.unstubAllEnvs());

describe("a theme", () => {
  it("that sets nothing leaves every style sheet as it is", () => {
    const folder = folderWith({ "theme.css": "/* --ink: #000; */\n:root {\n  /* --paper: #fff; */\n}\n" });
    expect(readTheme(folder)).toEqual(NO_THEME);
  });

  it("is one for a site: articles of two folders with a theme each cannot be one site", () => {
    const folder = folderWith({ "a/theme.css": ":root { --ink: #111 }", "b/theme.css": "", "c/x.md": "" });
    expect(readTheme([join(folder, "a/x.md"), join(folder, "a"), join(folder, "c/x.md")]).print).toContain(
      "#111",
    );
    expect(() => readTheme([join(folder, "a"), join(folder, "b")])).toThrow(
      /there are two themes, .*a\/theme\.css/,
    );
  });

  it("sets values, but adds no other rules", () => {
    const tokens = tokensOf(
      ":root { --accent: #f00; color: blue } .card { display: none } @media print { :root { --ink: #222 } }",
    );
    expect(tokens).toMatch(/:root\{--accent:(red|#f00)\}/);
    expect(tokens).toContain("--ink:#222");
    expect(tokens).not.toMatch(/blue|none/);
  });

  it("loads nothing", () => {
    const tokens = tokensOf(
      '@import "https://example.org/a.css"; @font-face { font-family: X; src: url(https://example.org/x.woff2) } :root { --accent: #f00 }',
    );
    expect(tokens).not.toContain("example.org");
    expect(tokens).toContain("--accent");
  });

  it("sets the face of small and large type with that of the text, unless it names others", () => {
    expect(themeStyle(":root{--font-text:Georgia}")).toContain(
      ":root{--font-small:var(--font-text);--font-large:var(--font-text)}",
    );
    expect(themeStyle(":root{--font-text:Georgia;--font-large:Impact}")).toContain(
      ":root{--font-small:var(--font-text)}",
    );
    expect(themeStyle("")).toBe("");
  });

  it("falls back to the fonts of other scripts, before a generic family", () => {
    expect(themeStyle(":root{--font-text:Georgia,serif;--font-label:X;--ink:#111}")).toContain(
      "--font-text:Georgia,var(--other-serif),serif;--font-label:X,var(--other-sans);--ink:#111}",
    );
  });

  it("cannot end its style element", () => {
    expect(themeStyle(':root{--x:"</style><script>"}').match(/<\/style>/g)).toHaveLength(1);
  });
});

it("pages have the theme's colours, also when they come from the cache", async () => {
  const cache = useEmptyCache();
  const plain = await make("", true);
  const red = await make(":root{--accent:#f00;--text-width:10mm}", true);
  expect(await painted(plain)).not.toMatch(/^1 0 0 rg|RG 1 0 0 rg$/m);
  expect(await painted(red)).toMatch(/^1 0 0 rg|RG 1 0 0 rg$/m);
  const entries = readdirSync(join(cache, "flows"));
  expect(entries).toHaveLength(2 * 3);
  expect(Buffer.from(await make("", true)).equals(Buffer.from(plain))).toBe(true);
  // A theme cannot change the paper's measures.
  const pages = (bytes: Uint8Array) => PDFDocument.load(bytes).then((document) => document.getPageCount());
  expect(await pages(red)).toBe(await pages(plain));
});
