import { PDFRawStream } from "@cantoo/pdf-lib";
import type { Rule } from "../finding.ts";
import { PREDEFINED_CMAPS } from "../read/cmap-names.ts";
import type { Font } from "../read/fonts.ts";
import { at, dictAt, dictOf, listAt, nameAt, nameOf, numberAt, textAt } from "../read/objects.ts";
import type { PdfFile } from "../read/pdf-file.ts";

/** The fonts of which something is true, by their names. */
const where = (isWrong: (font: Font) => boolean) => (file: PdfFile) =>
  file.fonts.filter(isWrong).map(({ name }) => name);

/** Whether a composite font's CMap is for other characters than its CIDFont. */
function isOtherCollection({ subtype, cmapName, cmap, inner, dict }: Font): boolean {
  if (subtype !== "Type0" || cmapName?.startsWith("Identity-") || cmap === undefined) return false;
  const own = dictAt(inner, "CIDSystemInfo");
  const its = dictOf(listAt(dictAt(dict, "Encoding"), "CIDSystemInfo")[0]);
  const registry = textAt(its, "Registry") ?? cmap.registry;
  const ordering = textAt(its, "Ordering") ?? cmap.ordering;
  const supplement = numberAt(its, "Supplement") ?? cmap.supplement ?? -1;
  return (
    textAt(own, "Registry") !== registry ||
    textAt(own, "Ordering") !== ordering ||
    (numberAt(own, "Supplement") ?? Number.POSITIVE_INFINITY) > supplement
  );
}

/** The name of the CMap that an embedded one uses. */
function usedCMap({ dict, cmap }: Font): string | undefined {
  const used = at(dictAt(dict, "Encoding"), "UseCMap");
  return nameOf(used) ?? nameAt(dictOf(used), "CMapName") ?? cmap?.uses;
}

/** Clauses 7.21.3 and 7.21.4.1: composite fonts, and that font programs are in the file. */
export const fonts: readonly Rule[] = [
  {
    ...{ clause: "7.21.3.1", test: 1, checkpoint: "31-001", says: "a CMap for another character collection" },
    find: where(isOtherCollection),
  },
  {
    ...{ clause: "7.21.3.2", test: 1, checkpoint: "31-004", says: "no CIDToGIDMap" },
    find: where(({ inner, isEmbedded }) => {
      const map = at(inner, "CIDToGIDMap");
      const isMap = map instanceof PDFRawStream || nameOf(map) === "Identity";
      return nameAt(inner, "Subtype") === "CIDFontType2" && isEmbedded && !isMap;
    }),
  },
  {
    ...{ clause: "7.21.3.3", test: 1, checkpoint: "31-006", says: "a CMap that is not in the file" },
    find: where(
      ({ subtype, cmap, cmapName }) =>
        subtype === "Type0" && cmap === undefined && !PREDEFINED_CMAPS.has(cmapName ?? ""),
    ),
  },
  {
    ...{
      clause: "7.21.3.3",
      test: 2,
      checkpoint: "31-007",
      says: "a CMap's writing mode differs from its dictionary's",
    },
    find: where(
      ({ cmap, dict }) =>
        cmap !== undefined && (numberAt(dictAt(dict, "Encoding"), "WMode") ?? 0) !== cmap.wMode,
    ),
  },
  {
    ...{ clause: "7.21.3.3", test: 3, checkpoint: "31-008", says: "a CMap that uses one that is not known" },
    find: where((font) => {
      const used = usedCMap(font);
      return used !== undefined && !PREDEFINED_CMAPS.has(used);
    }),
  },
  {
    ...{ clause: "7.21.4.1", test: 1, checkpoint: "31-009", says: "not embedded" },
    find: where(({ subtype, isEmbedded, isShown }) => subtype !== "Type3" && isShown && !isEmbedded),
  },
];
