import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { isSetSolid } from "../../model/set-solid.ts";
import { codeOf, scriptPackages } from "./script-packages.ts";

/** Fonts that the author has installed as packages of Fontsource, as far as an article needs them. */
export interface InstalledFonts {
  /** `@font-face` rules of the families that `styles/print-fonts.css` names: Installed Serif, Sans, Emoji. */
  readonly css: string;
  /** The files that the rules ask for (`fonts/…woff2`), with their paths on disk. */
  readonly files: ReadonlyMap<string, string>;
}

/** A file of a package, and the code points for which it is loaded. */
interface Face {
  readonly file: string;
  /** As in CSS: `U+4e00-4e0f, U+4e11`. */
  readonly range: string;
}

/** Text of these is in the fonts that come with Triptych. */
const OWN =
  /[\u0000-\u024f\u0370-\u03ff\u0400-\u045f\u0590-\u06ff\u0900-\u097f\u0980-\u09ff\u0b80-\u0bff\u0e00-\u0e7f\u1e00-\u1fff\u2010-\u203a\ufb50-\ufdff\ufe70-\ufefc]+/g;

/** The weights that are taken, and which weights of the text each stands for. */
const WEIGHTS = { 400: "200 500", 700: "600 900" } as const;

/** Of this one, the parts are of a kind that Chromium cannot show; the whole is not. */
const WHOLE = { "noto-color-emoji": "noto-color-emoji-emoji-400-normal.woff2" } as const;

/** What shows no letter by itself: blanks, joiners, selectors of a form. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\s]/u;

/** The letters of a text that the fonts of Triptych do not have, each once. */
export function otherLetters(text: string): readonly string[] {
  return [...new Set(text.replaceAll(OWN, ""))];
}

/** Those of them that show by themselves: without a font they are empty boxes. */
export function doubtfulLetters(text: string): readonly string[] {
  return otherLetters(text).filter((letter) => !INVISIBLE.test(letter));
}

/**
 * Finds the packages that have the letters of a text which the fonts of Triptych do not have. They are
 * looked for as an import in each of `folders` would find them. Variable fonts are not taken: Chromium
 * prints them as Type 3.
 */
export function installedFonts(text: string, lang: string, folders: readonly string[]): InstalledFonts {
  const letters = new Set(otherLetters(text));
  const rules: string[] = [];
  const files = new Map<string, string>();
  const add = (name: string, family: string, wanted: ReadonlySet<string>): ReadonlySet<string> => {
    const found = packageIn(folders, name);
    if (!found) return new Set();
    const faces = facesOf(found.folder, name, wanted);
    for (const { file } of faces) files.set(`fonts/${file}`, join(found.folder, "files", file));
    // The first package goes last: of two faces with the same letter, browsers take the later one.
    rules.unshift(`/* ${name} ${found.version} */`, ...faces.map((face) => ruleOf(family, face)));
    return new Set(faces.flatMap(({ range }) => [...lettersIn(range, wanted)]));
  };
  addPunctuation(text, lang, folders, { rules, files });
  for (const script of letters.size > 0 ? scriptPackages(lang, [...letters].join("")) : []) {
    const wanted = new Set([...letters].filter((letter) => script.letters.test(letter)));
    if (wanted.size === 0) continue;
    const { name, serif, sans } = script;
    const covered = add(serif, name === "emoji" ? "Installed Emoji" : "Installed Serif", wanted);
    const inLabels = sans === serif ? covered : add(sans, "Installed Sans", wanted);
    for (const letter of new Set([...covered, ...inLabels])) letters.delete(letter);
  }
  return { css: rules.join("\n"), files };
}

/**
 * Quotation marks and dots are as wide as letters in Chinese, and dots are in the middle of the line in
 * Japanese too: there they come from the font of the letters, not from the Latin one before it.
 */
function addPunctuation(
  text: string,
  lang: string,
  folders: readonly string[],
  { rules, files }: { readonly rules: string[]; readonly files: Map<string, string> },
): void {
  if (!isSetSolid(lang)) return;
  const wanted = new Set([...WIDE_PUNCTUATION].filter((sign) => text.includes(sign)));
  const { serif } = scriptPackages(lang, "")[0]!;
  const found = packageIn(folders, serif);
  for (const face of found ? facesOf(found.folder, serif, wanted) : []) {
    const range = [...lettersIn(face.range, wanted)].map(codeOf).join();
    files.set(`fonts/${face.file}`, join(found!.folder, "files", face.file));
    rules.push(ruleOf("Installed Punctuation", { ...face, range }));
  }
}

const WIDE_PUNCTUATION = "“”…";

interface Package {
  readonly folder: string;
  readonly version: string;
}

function packageIn(folders: readonly string[], name: string): Package | undefined {
  for (const folder of folders) {
    try {
      const path = createRequire(join(folder, "any.js")).resolve(`@fontsource/${name}/package.json`);
      return { folder: dirname(path), version: JSON.parse(readFileSync(path, "utf8")).version };
    } catch {
      // It is not installed there.
    }
  }
  return undefined;
}

/** The faces of a package that have one of the letters, with the weight that each is for. */
function facesOf(folder: string, name: string, wanted: ReadonlySet<string>): readonly (Face & Weighted)[] {
  const regular = facesIn(join(folder, "400.css"));
  return Object.entries(WEIGHTS).flatMap(([file, weight]) => {
    // Where there is no bold, the regular one is given for it by name: browsers choose among the faces of
    // a family by their weights before they look at the letters.
    const own = facesIn(join(folder, `${file}.css`));
    const faces = inOneFile(name, own.length > 0 ? own : regular);
    const needed = faces.filter(({ range }) => lettersIn(range, wanted).size > 0);
    return needed.map((face) => ({ ...face, weight }));
  });
}

interface Weighted {
  /** As in CSS: `200 500`. */
  readonly weight: string;
}

const FACE = /url\(\.\/files\/([^)]+\.woff2)\)[^}]*?unicode-range:\s*([^;}]+)/g;

/** The faces in a style sheet of Fontsource; none when there is no such file. */
function facesIn(path: string): readonly Face[] {
  try {
    const css = readFileSync(path, "utf8");
    return [...css.matchAll(FACE)].map(([, file, range]) => ({ file: file!, range: range! }));
  } catch {
    return [];
  }
}

function inOneFile(name: string, faces: readonly Face[]): readonly Face[] {
  const file = Object.entries(WHOLE).find(([each]) => each === name)?.[1];
  return file && faces.length > 0 ? [{ file, range: faces.map(({ range }) => range).join() }] : faces;
}

function lettersIn(range: string, letters: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [, first, last = first] of range.matchAll(/U\+([\da-f]+)(?:-([\da-f]+))?/gi)) {
    for (let code = Number.parseInt(first!, 16); code <= Number.parseInt(last!, 16); code++) {
      const letter = String.fromCodePoint(code);
      if (letters.has(letter)) found.add(letter);
    }
  }
  return found;
}

function ruleOf(family: string, { file, range, weight }: Face & Weighted): string {
  return `@font-face{font-family:"${family}";font-weight:${weight};src:url("fonts/${file}") format("woff2");unicode-range:${range}}`;
}
