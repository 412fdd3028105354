import { join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import { installedFonts } from "../../../src/assets/fonts/installed-fonts.ts";
import { folderWith } from "../../helpers/folder.ts";

/** A package as Fontsource makes them. `parts` are its files, with the code points that each has. */
function packageFiles(name: string, weights: readonly number[], parts: Readonly<Record<string, string>>) {
  const path = `node_modules/@fontsource/${name}`;
  const css = (weight: number) =>
    Object.entries(parts).map(
      ([part, range]) =>
        `@font-face {\n  font-family: 'X';\n  font-weight: ${weight};\n  src: url(./files/${name}-${part}-${weight}-normal.woff2) format('woff2'), url(./files/a.woff) format('woff');\n  unicode-range: ${range};\n}\n`,
    );
  const sheets = weights.map((weight) => [`${path}/${weight}.css`, css(weight).join("\n")]);
  return Object.fromEntries([[`${path}/package.json`, '{ "version": "5.3.0" }'], ...sheets]);
}

const FILES = {
  ...packageFiles("noto-serif-jp", [400, 700], { 1: "U+6771,U+3042-3044", 2: "U+4eac" }),
  ...packageFiles("noto-sans-jp", [400, 700], { 1: "U+6771,U+4eac,U+3042-3044" }),
  ...packageFiles("noto-serif-sc", [400, 700], { 1: "U+6771,U+4eac,U+4e3a" }),
  ...packageFiles("noto-sans-georgian", [400], { georgian: "U+10a0-10ff" }),
  ...packageFiles("noto-color-emoji", [400], { 0: "U+1f1e6-1f1ff", 1: "U+1f44d" }),
};

let folder: string;
beforeEach(() => {
  folder = folderWith(FILES);
});

const rulesFor = (text: string, lang: string) =>
  [
    ...installedFonts(text, lang, [folder]).css.matchAll(
      /family:"([^"]+)";font-weight:([^;]+);src:url\("fonts\/([^"]+)-normal/g,
    ),
  ].map(([, ...parts]) => parts.join(" · "));

it("gives the files with the letters of the text, in both weights", () => {
  expect(rulesFor("東 in English", "ja")).toEqual([
    "Installed Sans · 200 500 · noto-sans-jp-1-400",
    "Installed Sans · 600 900 · noto-sans-jp-1-700",
    "Installed Serif · 200 500 · noto-serif-jp-1-400",
    "Installed Serif · 600 900 · noto-serif-jp-1-700",
  ]);
  const { files } = installedFonts("東", "ja", ["/nowhere", folder]);
  expect(files.get("fonts/noto-serif-jp-1-400-normal.woff2")).toBe(
    join(folder, "node_modules/@fontsource/noto-serif-jp/files/noto-serif-jp-1-400-normal.woff2"),
  );
});

it("takes Han letters from the language's own font, and from another one what that lacks", () => {
  expect(rulesFor("東", "zh").join()).not.toContain("-jp-");
  expect(rulesFor("東为", "ja").join()).toContain("noto-serif-sc-1-400");
  // Japanese syllables in an English article: its Han letters are Japanese.
  expect(rulesFor("東あ", "en").join()).not.toContain("-sc-");
});

it("gives a font without bold for both weights, and the whole of the emoji", () => {
  expect(rulesFor("გ", "en")).toEqual([
    "Installed Serif · 200 500 · noto-sans-georgian-georgian-400",
    "Installed Serif · 600 900 · noto-sans-georgian-georgian-400",
  ]);
  expect(rulesFor("👍", "en")[0]).toBe("Installed Emoji · 200 500 · noto-color-emoji-emoji-400");
});

it("gives nothing for letters that Triptych's own fonts have, or that nobody has installed", () => {
  const own = installedFonts("Ἀρχή, Начало, نوم, שינה, नींद, ঘুম, தூக்கம், การ; naïve – “so”", "en", [folder]);
  expect(own.css).toBe("");
  expect(installedFonts("東", "ja", ["/nowhere"])).toEqual({ css: "", files: new Map() });
});
