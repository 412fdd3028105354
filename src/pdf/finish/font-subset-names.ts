import { createHash } from "node:crypto";
import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRawStream } from "@cantoo/pdf-lib";

const BASE_FONT = PDFName.of("BaseFont");
const FONT_NAME = PDFName.of("FontName");
const DESCRIPTOR = PDFName.of("FontDescriptor");
const DESCENDANTS = PDFName.of("DescendantFonts");
const PROGRAMS = ["FontFile", "FontFile2", "FontFile3"].map((key) => PDFName.of(key));
const TAGGED = /^[A-Z]{6}\+/;
const LETTERS = 6;

/**
 * Names font subsets by their content. The browser counts them anew in each document (`AAAAAA+Serif`,
 * `BAAAAA+Sans`), but different subsets in one file must have different names (ISO 32000-1, 9.6.4).
 */
export function nameSubsets(document: PDFDocument): void {
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    const inner = object.lookup(DESCENDANTS);
    const font = inner instanceof PDFArray ? inner.lookup(0, PDFDict) : object;
    const descriptor = font.lookup(DESCRIPTOR);
    if (!(descriptor instanceof PDFDict)) continue;
    const program = PROGRAMS.map((key) => descriptor.lookup(key)).find((found) => found !== undefined);
    if (!(program instanceof PDFRawStream)) continue;
    const tag = tagOf(program.contents);
    rename(object, BASE_FONT, tag);
    rename(descriptor, FONT_NAME, tag);
  }
}

function tagOf(program: Uint8Array): string {
  const hash = createHash("sha256").update(program).digest();
  return String.fromCharCode(...hash.subarray(0, LETTERS).map((byte) => 65 + (byte % 26)));
}

function rename(dict: PDFDict, key: PDFName, tag: string): void {
  const name = dict.get(key);
  if (!(name instanceof PDFName)) return;
  const text = name.decodeText();
  if (TAGGED.test(text)) dict.set(key, PDFName.of(`${tag}+${text.slice(LETTERS + 1)}`));
}
