/** A file of another kind, which was perhaps renamed. */
export interface FileKind {
  /** What it is, with its article. */
  readonly name: string;
  /** How Markdown is made of it. */
  readonly hint: string;
}

const WORD =
  "open it in the program that made it and save its text, or convert it: pandoc file.docx -o article.md";
const HTML = "convert it: pandoc page.html -t markdown -o article.md, then give each question a ## heading";
const LATEX = "convert it: pandoc article.tex -o article.md";
const PICTURE = "show it in an article: ![What it shows](picture.png)";

/** The first bytes of files that are no text, as characters of one byte. */
const SIGNATURES: readonly (readonly [start: string, name: string, hint: string])[] = [
  ["%PDF-", "a PDF", "copy its text into a new file, with a ## heading for each question"],
  ["PK\x03\x04", "a Word document or another packed file", WORD],
  ["\xd0\xcf\x11\xe0", "an old Word document", WORD],
  ["\x89PNG", "a picture", PICTURE],
  ["\xff\xd8\xff", "a picture", PICTURE],
  ["GIF8", "a picture", PICTURE],
  ["{\\rtf", "a rich text document (RTF)", WORD],
];

/** The beginnings of texts in another format. */
const BEGINNINGS: readonly (readonly [start: RegExp, name: string, hint: string])[] = [
  [/^(?:<!doctype html|<html[\s>])/i, "an HTML page", HTML],
  [/^<\?xml/, "an XML document", "convert it to Markdown: pandoc file.xml -t markdown -o article.md"],
  [/^\\documentclass/, "a LaTeX document", LATEX],
];

/** Files that are known by the endings of their names. */
const ENDINGS: readonly (readonly [ending: RegExp, name: string, hint: string])[] = [
  [/\.(html?|xhtml)$/i, "an HTML page", HTML],
  [/\.(tex|latex)$/i, "a LaTeX document", LATEX],
  [/\.(docx?|odt|pages|rtf)$/i, "a document of a word processor", WORD],
  [/\.(rst|adoc|asciidoc|org|textile|typ)$/i, "markup of another kind", "convert it to Markdown with pandoc"],
  [/\.(bib|ris)$/i, "a bibliography", "name it in an article: bibliography: works.bib"],
  [/\.csl$/i, "a style of citations", "name it in an article: csl: style.csl"],
  [/\.[ct]sv$/i, "a table", "show it in an article: ![Caption](data.csv)"],
  [/\.css$/i, "a style sheet", "call it theme.css and put it beside the articles; name those"],
  [/\.(ya?ml|toml)$/i, "settings", "name the article or the folder that they are for"],
  [/\.(png|jpe?g|gif|webp|avif|svg|heic|tiff?|bmp)$/i, "a picture", PICTURE],
];

/** Most bytes of a file that are looked at for its kind. */
const LOOKED_AT = 4096;

/** What a file is when it is no Markdown, by its bytes and its name; undefined for text that may be. */
export function fileKindOf(bytes: Uint8Array, file: string): FileKind | undefined {
  const beginning = String.fromCharCode(...bytes.subarray(0, LOOKED_AT))
    .replace(/^\xef\xbb\xbf/, "")
    .trimStart();
  const signed = SIGNATURES.find(([start]) => beginning.startsWith(start));
  if (signed) return { name: signed[1], hint: signed[2] };
  const named = ENDINGS.find(([ending]) => ending.test(file));
  if (named) return { name: named[1], hint: named[2] };
  const begun = BEGINNINGS.find(([start]) => start.test(beginning));
  if (begun) return { name: begun[1], hint: begun[2] };
  return /^[{[]/.test(beginning) ? jsonKind(bytes) : undefined;
}

function jsonKind(bytes: Uint8Array): FileKind | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof value === "object" && value !== null && "nbformat" in value)
      return {
        name: "a Jupyter notebook",
        hint: "convert it: jupyter nbconvert --to markdown notebook.ipynb",
      };
    return { name: "JSON data", hint: "write its text as Markdown, with a ## heading for each question" };
  } catch {
    return undefined;
  }
}
