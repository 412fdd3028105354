// Cuts the fonts of the reader's first page from the packages: fewer letters, weights and sizes, so that what
// a page in English needs weighs less than 60 kB and can be there before the page is first drawn. The other
// letters are in files of their own, which a browser loads when a page has one of them. Writes the fonts,
// the style sheet that names them, and a list for the pages, which tell the browser what to load first.
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL("..", import.meta.url));

/** What layout needs of the fonts. The other features of their web versions are fractions that nothing asks for. */
const FEATURES = ["kern", "liga", "mark", "mkmk", "ccmp", "locl", "tnum"];

/**
 * The letters of each file, and the file of the package that has them. `base` is what English needs, `west`
 * what German, French, Spanish, Italian, Portuguese, Dutch and the Nordic languages need besides. Each
 * letter is in one file only: the last that names it.
 */
const PARTS = [
  {
    name: "latin-rest",
    from: "latin",
    range:
      "U+A1-FF,U+131,U+152,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215",
  },
  { name: "greek", from: "greek", range: "U+370-377,U+37A-37F,U+384-38A,U+38C,U+38E-3A1,U+3A3-3FF" },
  { name: "cyrillic", from: "cyrillic", range: "U+301,U+400-45F,U+490-491,U+4B0-4B1,U+2116" },
  { name: "central", from: "latin-ext", range: "U+100-17F" },
  { name: "west", from: "latin", range: "U+BF,U+C4,U+C9,U+D6,U+DC,U+DF-EF,U+F1-F6,U+F8-FC,U+153,U+201E" },
  {
    name: "base",
    from: "latin",
    range:
      "U+20-7E,U+A0,U+A9,U+AB,U+B0,U+B7,U+BB,U+D7,U+2009,U+2013-2014,U+2018-2019,U+201C-201D,U+2022,U+2026,U+202F,U+2212",
  },
];

const DISJOINT = PARTS.map(({ name, from, range }, index) => {
  const later = new Set(PARTS.slice(index + 1).flatMap((part) => lettersOf(part.range)));
  return { name, from, letters: lettersOf(range).filter((letter) => !later.has(letter)) };
});

/** The packages' own files, uncut, the last one first in precedence: scripts of which few pages have a letter, and code. */
const UNCUT = {
  "source-serif-4": ["cyrillic-ext", "vietnamese", "latin-ext"],
  "source-sans-3": ["cyrillic-ext", "greek-ext", "vietnamese", "latin-ext"],
  "source-code-pro": ["cyrillic-ext", "cyrillic", "greek-ext", "greek", "vietnamese", "latin-ext", "latin"],
};

/**
 * The faces. Optical sizes begin at 20, the size of running text: below it the shapes need other drawings,
 * which weigh as much again. Slanted text has two weights and one size. All faces of a family and a style
 * have the same ranges of weights, since a browser chooses the weight before it looks for the letter.
 */
const FACES = [
  {
    family: "Source Serif 4 Variable",
    from: "source-serif-4",
    axis: "opsz",
    style: "normal",
    name: "normal",
    weights: "200 900",
    axes: { wght: { min: 400, max: 700 }, opsz: { min: 20, max: 48 } },
  },
  {
    family: "Source Serif 4 Variable",
    from: "source-serif-4",
    axis: "opsz",
    style: "italic",
    name: "italic",
    weights: "200 500",
    axes: { wght: 400, opsz: 20 },
  },
  {
    family: "Source Serif 4 Variable",
    from: "source-serif-4",
    axis: "opsz",
    style: "italic",
    name: "bold-italic",
    weights: "501 900",
    axes: { wght: 650, opsz: 20 },
  },
  {
    family: "Source Sans 3 Variable",
    from: "source-sans-3",
    axis: "wght",
    style: "normal",
    name: "normal",
    weights: "200 900",
    axes: { wght: { min: 400, max: 600 } },
  },
  {
    family: "Source Code Pro Variable",
    from: "source-code-pro",
    axis: "wght",
    style: "normal",
    name: "normal",
    weights: "200 900",
  },
];

/**
 * Puts the fonts into `dist/fonts/`, with `dist/styles/reader-fonts.css` and `dist/fonts/reader-fonts.json`.
 * Cutting takes five seconds, so what was cut is kept in `node_modules/.cache/`, by what it is made from.
 */
export async function cutFonts(dist) {
  const cache = join(root, "node_modules", ".cache", "triptych", `fonts-${madeFrom()}`);
  if (!existsSync(cache)) {
    const begun = `${cache}.${process.pid}`;
    await cutInto(begun);
    // Another process may have made the same in the meantime.
    if (existsSync(cache)) rmSync(begun, { recursive: true });
    else renameSync(begun, cache);
  }
  cpSync(cache, dist, { recursive: true });
}

/** A short name for exactly this script, these fonts and this library. */
function madeFrom() {
  const hash = createHash("sha256").update(readFileSync(fileURLToPath(import.meta.url)));
  for (const name of ["subset-font", ...Object.keys(UNCUT).map((from) => `@fontsource-variable/${from}`)])
    hash.update(readFileSync(join(root, "node_modules", name, "package.json")));
  return hash.digest("hex").slice(0, 12);
}

async function cutInto(folder) {
  for (const name of ["fonts", "styles"]) mkdirSync(join(folder, name), { recursive: true });
  const rules = [];
  const list = [];
  for (const face of FACES) {
    for (const script of UNCUT[face.from])
      rules.push(rule(face, uncutFile(face, script), uncutRange(face, script)));
    for (const { name, from, letters } of face.axes ? DISJOINT : []) {
      const file = `${face.from}-${name}-${face.name}.woff2`;
      const bytes = await cut(face, from, letters);
      const range = rangeOf(letters);
      writeFileSync(join(folder, "fonts", file), bytes);
      rules.push(rule(face, `dist/fonts/${file}`, range));
      list.push({ file, family: face.family, face: face.name, range, bytes: bytes.length });
    }
  }
  writeFileSync(join(folder, "styles", "reader-fonts.css"), rules.join("\n"));
  writeFileSync(join(folder, "fonts", "reader-fonts.json"), JSON.stringify(list));
}

function cut({ from: family, axis, style, axes }, from, letters) {
  const name = `@fontsource-variable/${family}/files/${family}-${from}-${axis}-${style}.woff2`;
  const options = { targetFormat: "woff2", keepFeatures: FEATURES, noHinting: true, variationAxes: axes };
  return subsetFont(readFileSync(require.resolve(name)), String.fromCodePoint(...letters), options);
}

/** All characters of a `unicode-range`, as numbers. */
function lettersOf(range) {
  return range.split(",").flatMap((piece) => {
    const [first, last = first] = piece
      .slice("U+".length)
      .split("-")
      .map((hex) => Number.parseInt(hex, 16));
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

/** The `unicode-range` of characters in ascending order. */
function rangeOf(letters) {
  const runs = [];
  for (const letter of letters) {
    const run = runs.at(-1);
    if (run?.last === letter - 1) run.last = letter;
    else runs.push({ first: letter, last: letter });
  }
  return runs
    .map(({ first, last }) => `U+${first.toString(16)}${last === first ? "" : `-${last.toString(16)}`}`)
    .join(",");
}

function rule({ family, style, weights }, file, range) {
  return `@font-face{font-family:"${family}";font-style:${style};font-weight:${weights};font-display:swap;src:url("${file}") format("woff2");unicode-range:${range}}`;
}

function uncutFile({ from, axis, style }, script) {
  return `@fontsource-variable/${from}/files/${from}-${script}-${axis}-${style}.woff2`;
}

/** The range that the package's own style sheet gives this file. */
function uncutRange({ from, axis, style }, script) {
  const sheet = axis === "opsz" && style === "italic" ? "opsz-italic" : axis;
  const css = readFileSync(require.resolve(`@fontsource-variable/${from}/${sheet}.css`), "utf8");
  const [, range] = new RegExp(`-${script}-${axis}-${style}\\.woff2\\)[^}]*unicode-range: ([^;]+);`).exec(
    css,
  );
  return range;
}
