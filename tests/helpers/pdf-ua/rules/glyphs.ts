import type { Rule } from "../finding.ts";
import { cidOf, type Font } from "../read/fonts.ts";
import { isGlyphName } from "../read/glyph-names.ts";
import { at, dictAt, textAt } from "../read/objects.ts";
import type { PdfFile } from "../read/pdf-file.ts";

const where = (isWrong: (font: Font) => boolean) => (file: PdfFile) =>
  file.fonts.filter(isWrong).map(({ name }) => name);

/** The codes of all fonts of which something is true, with font and page. */
const codesWhere = (isWrong: (font: Font, code: number) => boolean) => (file: PdfFile) =>
  file.fonts.flatMap((font) =>
    [...font.codes]
      .filter(([code]) => isWrong(font, code))
      .map(([code, page]) => `page ${page}, ${font.name} ${code}`),
  );

const NAMED_ENCODINGS = new Set(["WinAnsiEncoding", "MacRomanEncoding", "MacExpertEncoding"]);
const COLLECTIONS = new Set(["GB1", "CNS1", "Japan1", "Korea1"]);

/** Whether a code says which letter it is (ISO 14289-1, 7.21.7). */
function hasLetter(font: Font, code: number): boolean {
  if (font.toUnicode?.unicode.has(code)) return true;
  if (font.subtype === "Type0") {
    const system = dictAt(font.inner, "CIDSystemInfo");
    return textAt(system, "Registry") === "Adobe" && COLLECTIONS.has(textAt(system, "Ordering") ?? "");
  }
  const name = font.differences.get(code);
  if (name !== undefined) return isGlyphName(name);
  if (NAMED_ENCODINGS.has(font.baseEncoding ?? "")) return true;
  // The built-in encoding of a Type 1 font has names, which most often are known ones.
  return font.subtype !== "Type3" && !(font.subtype === "TrueType" && font.isSymbolic);
}

const WRONG_LETTERS = /[\0\ufeff\ufffe]/;

/** Clauses 7.21.6 to 7.21.8: codes lead to glyphs and to letters. */
export const glyphs: readonly Rule[] = [
  {
    ...{ clause: "7.21.6", test: 2, checkpoint: "31-018", says: "an encoding that is no standard one" },
    find: where(
      (font) =>
        font.subtype === "TrueType" &&
        !font.isSymbolic &&
        (!["MacRomanEncoding", "WinAnsiEncoding"].includes(font.baseEncoding ?? "") ||
          [...font.differences.values()].some((name) => !isGlyphName(name))),
    ),
  },
  {
    ...{ clause: "7.21.6", test: 3, checkpoint: "31-024", says: "a font of symbols with an Encoding" },
    find: where(
      (font) => font.subtype === "TrueType" && font.isSymbolic && at(font.dict, "Encoding") !== undefined,
    ),
  },
  {
    ...{ clause: "7.21.7", test: 1, checkpoint: "31-027", says: "a code without its letter" },
    find: codesWhere((font, code) => !hasLetter(font, code)),
  },
  {
    ...{
      clause: "7.21.7",
      test: 2,
      checkpoint: "31-028",
      says: "a code whose letter is none (U+0000, FEFF or FFFE)",
    },
    find: codesWhere((font, code) => WRONG_LETTERS.test(font.toUnicode?.unicode.get(code) ?? "")),
  },
  {
    ...{ clause: "7.21.8", test: 1, checkpoint: "31-030", says: ".notdef" },
    find: codesWhere((font, code) =>
      font.subtype === "Type0" ? cidOf(font, code) === 0 : font.differences.get(code) === ".notdef",
    ),
  },
];
