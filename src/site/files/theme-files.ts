import { createHash } from "node:crypto";
import { basename, extname } from "node:path";
import { type AddressKind, addressKind, splitLink } from "../../prose/address.ts";
import { readAuthorFile } from "../../source/files/author-file.ts";
import { LARGEST } from "../../source/files/file-sizes.ts";
import type { Folders } from "../../source/files/folders.ts";
import { readImage } from "../articles/images.ts";

/** A font or an image that a theme loads. */
export interface ThemeFile {
  /** Its name in the site's `assets/`: `theme/1a2b3c4d5e-garamond.woff2`. */
  readonly name: string;
  readonly content: Uint8Array;
}

/** Why a theme may not load something: `why` follows “cannot be loaded: ”. */
export interface ThemeFault {
  readonly why: string;
  readonly hint: string;
}

/** How the files of fonts begin, as Latin-1, with the ending of their names. */
const FONTS: readonly (readonly [RegExp, ending: string])[] = [
  [/^wOF2/, ".woff2"],
  [/^wOFF/, ".woff"],
  [/^OTTO/, ".otf"],
  [/^(?:\0\x01\0\0|true)/, ".ttf"],
];

const BESIDE = 'save the file beside theme.css and write url("its-name")';

/** Reads what a theme loads from an address. It has to be a font or an image in the `folders` of the articles. */
export function readThemeFile(address: string, folders: Folders): ThemeFile | ThemeFault {
  const kind = addressKind(address);
  if (/^data:/i.test(address)) return { why: "a theme loads files only", hint: BESIDE };
  if (kind !== "file" && kind !== "article") return { why: WHY[kind], hint: BESIDE };
  const { path } = splitLink(address);
  const probe = readAuthorFile(path, folders, LARGEST.image);
  if (probe.state === "missing")
    return { why: "there is no such file", hint: "paths are relative to the folder of theme.css" };
  if (probe.state !== "found") return probe;
  const font = fontEnding(probe.bytes);
  if (font) return { name: nameOf(path, font, probe.bytes), content: probe.bytes };
  const image = readImage(folders, path);
  if (!image.bytes)
    return { why: "it is neither a font nor an image", hint: "fonts are WOFF2, WOFF, TTF or OTF files" };
  return { name: `theme/${basename(image.path)}`, content: image.bytes };
}

const WHY: Readonly<Record<Exclude<AddressKind, "file" | "article">, string>> = {
  id: "a style sheet of the site has no elements",
  remote: "it is on another host, and pages load nothing from elsewhere",
  root: "it is outside of the folder of the articles",
  refused: "its address is not safe",
};

function fontEnding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4)).toString("latin1");
  return FONTS.find(([start]) => start.test(head))?.[1];
}

function nameOf(path: string, ending: string, bytes: Uint8Array): string {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
  return `theme/${hash}-${basename(path, extname(path)).replace(/[^\p{L}\p{M}\p{N}_-]+/gu, "-")}${ending}`;
}
