import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { npm } from "./helpers/npm.ts";
import { root } from "./helpers/root.ts";

interface Packed {
  /** Of the tarball, bytes. */
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

const [packed] = JSON.parse(npm(["pack", "--dry-run", "--json", "--ignore-scripts"], root)) as [Packed];
const paths = packed.files.map(({ path }) => path);
const manifest = JSON.parse(text("package.json")) as Record<"dependencies" | "peerDependencies", object>;

function text(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** The files below a folder of the checkout, relative to the checkout. */
function filesBelow(folder: string): string[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  return names.map((name) => `${folder}/${name.replaceAll("\\", "/")}`);
}

/** What later parts weigh, in bytes packed, each as measured. */
const GROWN = {
  "pptxgenjs and JSZip, which write presentations, and what reads the slides for them": 86_000,
  "`triptych present`: 15 kB for ws, the rest its own code, words and documents": 33_000,
  "the talk's screens, figures and votes, several slides a page, and their documents": 10_000,
  "the talk's bar, pen, overview, dialogs and desk, named in 17 languages": 30_000,
  "fonts of seven scripts for print, as no machine is sure to have them; their packages weigh 20 MB": 790_000,
  "figures on slides, and videos: code, styles, words, documents": 14_000,
  "PDF/A with the source attached, files for printers, and a careful room that reads what browsers write": 14_000,
  "the handout's lines, grid, wide tables, floats and worksheets, their documents, words in 17 languages": 40_000,
  "MiniSearch and stemmers of ten languages, which search in the browser": 34_000,
  "figures and notes in the margin: code, styles, documents": 5_000,
  "the fonts of the reader's first pages, cut from packages of several MB, so that a visitor loads 58 kB": 340_000,
  "the e-book and fflate, which packs it: code, styles, documents": 25_000,
  "the reader's own highlights and notes, reading aloud and zoom, their words in 17 languages": 28_000,
  "mammoth and others, which read Word files and HTML; TeX of MathML": 200_000,
  "docx, which writes Word files, and what writes JATS, Markdown and cards": 185_000,
  "pictures for links, icons for home screens: code, styles, documents": 14_000,
  "the shelf's picture, the page for missing addresses, long sections and wide things in the reader, answers of other pages, quizzes": 17_000,
  "pngjs, which puts the shelf's picture together": 7_500,
  "names and marks that are nearly right, words of selections, figures across columns, fronts that are filled": 7_000,
  "letters of one glyph for copied text, room for tables, lines broken again, worksheets, wide tables and notes in the reader": 19_000,
  "figures whose type would be small, fronts at small pages, rows to write in, code in labels from right to left, more messages": 8_000,
  "Chinese and Japanese lines, names and code that stay whole, slides of notes pages": 4_000,
};

it("is at most 1.5 MB packed, and what later parts weigh", () => {
  const most = Object.values(GROWN).reduce((sum, bytes) => sum + bytes, 1_500_000);
  expect(packed.size).toBeLessThanOrEqual(most);
});

it("holds the command, the library, its types and the licences", () => {
  const needed = ["dist/cli/main.js", "dist/index.js", "dist/types/src/index.d.ts"];
  const licenses = ["LICENSE", "content/LICENSE", "THIRD-PARTY.md", "dist/THIRD-PARTY.txt"];
  expect(paths).toEqual(expect.arrayContaining([...needed, ...licenses]));
});

it("holds no source, no source map and no test", () => {
  expect(paths.filter((path) => /\.map$|(?<!\.d)\.ts$|^(src|slides|tests|bench)\//.test(path))).toEqual([]);
});

/** Markdown without its code, which may show links as examples. */
const withoutCode = (markdown: string) => markdown.replace(/^(`{3,}).*?^\1|(`+)[^`].*?\2/gms, "");

it("holds every document that messages, the README and other documents refer to", () => {
  const sources = [...filesBelow("src"), ...filesBelow("slides")].filter((path) => path.endsWith(".ts"));
  const named = sources.flatMap((path) => text(path).match(/docs\/[\w-]+\.md/g) ?? []);
  const linked = paths
    .filter((path) => path.endsWith(".md"))
    .flatMap((path) =>
      [...withoutCode(text(path)).matchAll(/\]\((?!https?:|#)([^)#]+\.md)/g)].map(([, link = ""]) =>
        new URL(link, `file:///${path}`).pathname.slice(1),
      ),
    );
  expect([...new Set([...named, ...linked])].filter((path) => !paths.includes(path))).toEqual([]);
});

it("holds each module once", () => {
  const code = paths.filter((path) => /^dist\/(?!client\/).*\.js$/.test(path)).map(text);
  // A class of ours, and messages of packages, whose classes have short names.
  const once = [
    /class EnvironmentError\b|var EnvironmentError=class\b/g,
    /No PDF header found/g,
    /Input data should be a String/g,
  ];
  for (const text of once)
    expect(
      code.flatMap((file) => file.match(text) ?? []),
      String(text),
    ).toHaveLength(1);
});

it("installs no package that is bundled", () => {
  const bundled = new Set(
    [...text("dist/THIRD-PARTY.txt").matchAll(/^(\S+) \d+\.\d+\.\d+\S* \(/gm)].map(([, name]) => name),
  );
  expect(bundled).toContain("markdown-it");
  const installed = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
  expect(installed.filter((name) => bundled.has(name))).toEqual([]);
});

it("has the text of the licence of everything that is bundled", () => {
  for (const licence of text("dist/THIRD-PARTY.txt").split("-".repeat(80)))
    expect(licence, licence.slice(0, 60)).toMatch(/copyright/i);
});

it("publishes types that need no other package's", () => {
  const types = paths.filter((path) => path.endsWith(".d.ts"));
  const imports = types.flatMap((path) => text(path).match(/(?:from|import)\s*\(?\s*"[^."][^"]*"/g) ?? []);
  expect(imports).toEqual([]);
});
