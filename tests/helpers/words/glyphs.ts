import type { PDFDict } from "@cantoo/pdf-lib";
import type { ShownString } from "../pdf-ua/read/content.ts";
import { cidOf, cidWidths, type Font } from "../pdf-ua/read/fonts.ts";
import { numberAt, numbersAt } from "../pdf-ua/read/objects.ts";
import type { PdfFile } from "../pdf-ua/read/pdf-file.ts";

/** A glyph on a page, in pt. */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
  /** Of glyphs that stand for one text together (ActualText): the same mark. Only the first has the text. */
  readonly group: object | undefined;
}

/** The glyphs of a string. */
export function glyphsOf({ font: { dict }, bytes, x, y, size, mark }: ShownString, file: PdfFile): Glyph[] {
  const font = fontOf(dict, file);
  const isActual = mark.actualText !== undefined;
  let at = x;
  return font.split(bytes).map((code, index): Glyph => {
    const from = at;
    at += (font.width(code) / 1000) * size;
    const text = isActual ? actualText(mark, index) : (font.letters.get(code) ?? "\ufffd");
    return { text, x: from, end: at, y, size, group: isActual ? mark : undefined };
  });
}

/** What has been said already. */
const said = new WeakSet<object>();

function actualText(mark: ShownString["mark"], _index: number): string {
  if (said.has(mark)) return "";
  said.add(mark);
  return mark.actualText ?? "";
}

interface FontText {
  readonly letters: ReadonlyMap<number, string>;
  readonly split: (bytes: string) => number[];
  readonly width: (code: number) => number;
}

const known = new WeakMap<PDFDict, FontText>();

function fontOf(dict: PDFDict, file: PdfFile): FontText {
  const before = known.get(dict);
  if (before !== undefined) return before;
  const font = file.fonts.find((each) => each.dict === dict)!;
  const made: FontText = {
    letters: font.toUnicode?.unicode ?? new Map(),
    split: font.split,
    width: widthsOf(font),
  };
  known.set(dict, made);
  return made;
}

function widthsOf(font: Font): (code: number) => number {
  if (font.subtype === "Type0") {
    const { widths, otherwise } = cidWidths(font.inner);
    return (code) => widths.get(cidOf(font, code) ?? 0) ?? otherwise;
  }
  const widths = numbersAt(font.dict, "Widths");
  const first = numberAt(font.dict, "FirstChar") ?? 0;
  const [scale = 0.001] = font.subtype === "Type3" ? numbersAt(font.dict, "FontMatrix") : [];
  return (code) => (widths[code - first] ?? 0) * Math.abs(scale) * 1000;
}
