import { type PDFDict, PDFHexString, PDFString } from "@cantoo/pdf-lib";
import type { Rule } from "../finding.ts";
import type { Annotation } from "../read/annotations.ts";
import { at, dictAt, listAt, nameAt, textAt } from "../read/objects.ts";
import type { PdfFile } from "../read/pdf-file.ts";

/** The annotations that can be seen and of which something is true, by their pages. */
const seen = (isWrong: (annotation: Annotation) => boolean) => (file: PdfFile) =>
  file.annotations
    .filter((annotation) => !annotation.isUnseen && isWrong(annotation))
    .map(({ page, subtype }) => `page ${page}, ${subtype}`);

const isA =
  (...types: readonly string[]) =>
  ({ subtype }: Annotation) =>
    types.includes(subtype ?? "");

/** The description of the field that a widget belongs to, which is what has the name (ISO 32000-1, 12.7.3.1). */
function fieldText(widget: PDFDict): string | undefined {
  const field = textAt(widget, "T") === undefined ? (dictAt(widget, "Parent") ?? widget) : widget;
  return textAt(field, "TU");
}

const clips = ({ dicts }: PdfFile) =>
  dicts.filter(
    (each) =>
      nameAt(each, "S") === "MCD" || (nameAt(each, "Type") === "MediaClip" && nameAt(each, "S") !== "MCS"),
  );

/** Pairs of language and text; at least one text, and none of them empty. */
function hasTexts(dict: PDFDict): boolean {
  const list = listAt(dict, "Alt");
  const texts = list.filter((_each, index) => index % 2 === 1);
  return (
    texts.length > 0 &&
    texts.every(
      (each) => (each instanceof PDFString || each instanceof PDFHexString) && each.decodeText() !== "",
    )
  );
}

/** Clause 7.18: annotations are in the tag tree and say what they are. */
export const annotations: readonly Rule[] = [
  {
    ...{ clause: "7.18.1", test: 1, checkpoint: "28-002", says: "an annotation that is in no Annot" },
    find: seen(
      (each) => !isA("Widget", "PrinterMark", "Link", "TrapNet")(each) && each.element?.standard !== "Annot",
    ),
  },
  {
    ...{ clause: "7.18.1", test: 2, checkpoint: "28-004", says: "an annotation without Contents or Alt" },
    find: seen((each) => !isA("Widget")(each) && !textAt(each.dict, "Contents") && !each.element?.alt),
  },
  {
    ...{ clause: "7.18.1", test: 3, checkpoint: "28-005", says: "a field without TU or Alt" },
    find: seen((each) => isA("Widget")(each) && !fieldText(each.dict) && !each.element?.alt),
  },
  {
    ...{ clause: "7.18.2", test: 1, checkpoint: "28-007", says: "a trap network" },
    find: seen(isA("TrapNet")),
  },
  {
    ...{ clause: "7.18.3", test: 1, checkpoint: "28-008", says: "the tab order is not that of the tags" },
    find: ({ document }) =>
      document
        .getPages()
        .flatMap(({ node }, index) =>
          listAt(node, "Annots").length > 0 && nameAt(node, "Tabs") !== "S" ? [`page ${index + 1}`] : [],
        ),
  },
  {
    ...{ clause: "7.18.4", test: 1, checkpoint: "28-010", says: "a widget that is in no Form" },
    find: seen((each) => isA("Widget")(each) && each.element?.standard !== "Form"),
  },
  {
    ...{ clause: "7.18.5", test: 1, checkpoint: "28-011", says: "a link that is in no Link" },
    find: seen((each) => isA("Link")(each) && each.element?.standard !== "Link"),
  },
  {
    ...{ clause: "7.18.5", test: 2, checkpoint: "28-012", says: "a link without Contents" },
    find: seen((each) => isA("Link")(each) && !textAt(each.dict, "Contents")),
  },
  {
    ...{ clause: "7.18.6.2", test: 1, checkpoint: "28-014", says: "a media clip without its type (CT)" },
    find: (file) =>
      clips(file)
        .filter((clip) => at(clip, "CT") === undefined)
        .map(() => ""),
  },
  {
    ...{ clause: "7.18.6.2", test: 2, checkpoint: "28-015", says: "a media clip without Alt" },
    find: (file) =>
      clips(file)
        .filter((clip) => !hasTexts(clip))
        .map(() => ""),
  },
  {
    ...{ clause: "7.18.7", test: 1, checkpoint: "28-016", says: "a file attachment without its names" },
    find: seen((each) => {
      const specification = dictAt(each.dict, "FS");
      return isA("FileAttachment")(each) && !(textAt(specification, "F") && textAt(specification, "UF"));
    }),
  },
  {
    ...{ clause: "7.18.8", test: 1, checkpoint: "28-017", says: "a printer's mark in the tag tree" },
    find: seen((each) => isA("PrinterMark")(each) && each.element !== undefined),
  },
];
