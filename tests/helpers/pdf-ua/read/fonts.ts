import { PDFArray, type PDFDict, PDFName, PDFNumber, type PDFObject } from "@cantoo/pdf-lib";
import { type CMap, codeOf, readCMap } from "./cmap.ts";
import type { FontUse } from "./content.ts";
import { at, bytesOf, dictAt, dictOf, listAt, nameAt, nameOf, numberAt } from "./objects.ts";

/** A font that some text of the file is set in. */
export interface Font {
  readonly dict: PDFDict;
  readonly subtype: string;
  readonly name: string;
  /** Of a composite font, the CIDFont; of a simple one, the font itself. */
  readonly inner: PDFDict;
  readonly descriptor: PDFDict | undefined;
  /** The font program, unpacked. */
  readonly program: Uint8Array | undefined;
  readonly isEmbedded: boolean;
  readonly isSymbolic: boolean;
  /** Of a composite font: the name of its predefined CMap, or its embedded one. */
  readonly cmapName: string | undefined;
  readonly cmap: CMap | undefined;
  readonly toUnicode: CMap | undefined;
  /** Divides the bytes of a string into codes. */
  readonly split: (bytes: string) => number[];
  /** Each code that text uses, with the first page (from 1) that does. Empty when the CMap is not known. */
  readonly codes: ReadonlyMap<number, number>;
  /** Whether any of it is painted; text for selecting only is not. */
  readonly isShown: boolean;
  /** The same for each code. */
  readonly shownCodes: ReadonlySet<number>;
  /** Glyph names that its encoding gives to codes. */
  readonly differences: ReadonlyMap<number, string>;
  /** The encoding that those differ from, if it is named. */
  readonly baseEncoding: string | undefined;
}

const SYMBOLIC = 4;

/** Reads a font and the codes that are used of it. */
export function readFont({ dict, strings }: FontUse): Font {
  const subtype = nameAt(dict, "Subtype") ?? "";
  const inner = subtype === "Type0" ? (dictOf(listAt(dict, "DescendantFonts")[0]) ?? dict) : dict;
  const descriptor = dictAt(inner, "FontDescriptor");
  const file = ["FontFile", "FontFile2", "FontFile3"].map((key) => at(descriptor, key)).find((each) => each);
  const encoding = at(dict, "Encoding");
  const cmap = subtype === "Type0" ? embeddedCMap(encoding) : undefined;
  const cmapName =
    subtype === "Type0" ? (nameOf(encoding) ?? nameAt(dictOf(encoding), "CMapName")) : undefined;
  const split = codeSplitter(subtype, cmapName, cmap);
  const codes = new Map<number, number>();
  const shownCodes = new Set<number>();
  for (const { bytes, page, isShown } of strings)
    for (const code of split(bytes)) {
      if (!codes.has(code)) codes.set(code, page);
      if (isShown) shownCodes.add(code);
    }
  const named = dictOf(encoding);
  return {
    ...{ dict, subtype, inner, descriptor, cmapName, cmap, codes, shownCodes, split },
    name: nameAt(dict, "BaseFont") ?? subtype,
    program: bytesOf(file),
    isEmbedded: file !== undefined,
    isSymbolic: ((numberAt(descriptor, "Flags") ?? 0) & SYMBOLIC) !== 0,
    toUnicode: embeddedCMap(at(dict, "ToUnicode")),
    isShown: strings.some(({ isShown }) => isShown),
    differences: subtype === "Type0" ? new Map() : differencesOf(named),
    baseEncoding: subtype === "Type0" ? undefined : (nameOf(encoding) ?? nameAt(named, "BaseEncoding")),
  };
}

function embeddedCMap(stream: PDFObject | undefined): CMap | undefined {
  const bytes = bytesOf(stream);
  return bytes && readCMap(bytes);
}

/** What divides the bytes of a string into codes. */
function codeSplitter(subtype: string, cmapName: string | undefined, cmap: CMap | undefined) {
  if (subtype !== "Type0") return (bytes: string) => pieces(bytes, 1);
  if (cmap !== undefined && cmap.codeSpaces.length > 0) return (bytes: string) => byCodeSpaces(bytes, cmap);
  const isTwo = cmapName !== undefined && /^Identity-|UCS2|UTF16/.test(cmapName);
  return isTwo ? (bytes: string) => pieces(bytes, 2) : () => [];
}

function pieces(bytes: string, size: number): number[] {
  const codes: number[] = [];
  for (let from = 0; from + size <= bytes.length; from += size)
    codes.push(codeOf(bytes.slice(from, from + size)));
  return codes;
}

function byCodeSpaces(bytes: string, { codeSpaces }: CMap): number[] {
  const codes: number[] = [];
  for (let from = 0; from < bytes.length; ) {
    const fitting = codeSpaces.find((space) => {
      const code = codeOf(bytes.slice(from, from + space.bytes));
      return code >= space.first && code <= space.last;
    });
    const size = fitting?.bytes ?? codeSpaces[0]!.bytes;
    codes.push(codeOf(bytes.slice(from, from + size)));
    from += size;
  }
  return codes;
}

/** The character number (CID) of a code of a composite font; undefined when its CMap is not known. */
export function cidOf({ cmapName, cmap }: Font, code: number): number | undefined {
  if (cmap !== undefined)
    return cmap.cids.get(code) ?? (cmap.uses?.startsWith("Identity") ? code : undefined);
  return cmapName?.startsWith("Identity") ? code : undefined;
}

function differencesOf(encoding: PDFDict | undefined): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  let code = 0;
  for (const each of listAt(encoding, "Differences")) {
    if (each instanceof PDFNumber) code = each.asNumber();
    else if (each instanceof PDFName) names.set(code++, each.decodeText());
  }
  return names;
}

/** The widths of a composite font by CID, in thousandths of the font's size, and that of all others. */
export function cidWidths(inner: PDFDict): { widths: ReadonlyMap<number, number>; otherwise: number } {
  const widths = new Map<number, number>();
  const list = listAt(inner, "W");
  for (let index = 0; index + 1 < list.length; ) {
    const first = numeric(list[index]);
    const second = list[index + 1];
    if (second instanceof PDFArray) {
      for (const [offset, width] of second.asArray().entries()) widths.set(first + offset, numeric(width));
      index += 2;
    } else {
      for (let cid = first; cid <= numeric(second); cid++) widths.set(cid, numeric(list[index + 2]));
      index += 3;
    }
  }
  return { widths, otherwise: numberAt(inner, "DW") ?? 1000 };
}

function numeric(value: PDFObject | undefined): number {
  return value instanceof PDFNumber ? value.asNumber() : 0;
}
