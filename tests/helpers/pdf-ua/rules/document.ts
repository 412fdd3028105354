import type { PDFDict } from "@cantoo/pdf-lib";
import type { Rule } from "../finding.ts";
import { at, bytesOf, dictAt, dictOf, listAt, numberAt, textAt } from "../read/objects.ts";
import type { PdfFile } from "../read/pdf-file.ts";

/** The configurations of optional content. */
function configurations({ catalog }: PdfFile): PDFDict[] {
  const properties = dictAt(catalog, "OCProperties");
  return [at(properties, "D"), ...listAt(properties, "Configs")].flatMap((each) => dictOf(each) ?? []);
}

/** The parts of a form that is described in XML (XFA), as one text. */
function xfaOf({ catalog }: PdfFile): string {
  const parts = listAt(dictAt(catalog, "AcroForm"), "XFA").map((part) => bytesOf(part) ?? []);
  return parts.map((part) => Buffer.from(part).toString("utf8")).join("");
}

const EXTRACTING = 1 << 9;

/** Clauses 7.10, 7.11, 7.15, 7.16, 7.20: layers, embedded files, forms, encryption, form XObjects. */
export const document: readonly Rule[] = [
  {
    ...{ clause: "7.10", test: 1, checkpoint: "20-001", says: "optional content without a name" },
    find: (file) =>
      configurations(file)
        .filter((each) => !textAt(each, "Name"))
        .map(() => ""),
  },
  {
    ...{
      clause: "7.10",
      test: 2,
      checkpoint: "20-003",
      says: "optional content that changes by itself (AS)",
    },
    find: (file) =>
      configurations(file)
        .filter((each) => at(each, "AS") !== undefined)
        .map(() => ""),
  },
  {
    ...{ clause: "7.11", test: 1, checkpoint: "21-001", says: "an embedded file without its name" },
    find: ({ dicts }) =>
      dicts
        .filter((each) => dictAt(each, "EF") !== undefined && !(textAt(each, "F") && textAt(each, "UF")))
        .map((each) => textAt(each, "UF") ?? textAt(each, "F") ?? ""),
  },
  {
    ...{
      clause: "7.15",
      test: 1,
      checkpoint: "25-001",
      says: "a form that is laid out when it is opened (XFA)",
    },
    find: (file) => (/<dynamicRender\s*>\s*required/.test(xfaOf(file)) ? [""] : []),
  },
  {
    ...{ clause: "7.16", test: 1, checkpoint: "26-002", says: "encryption that keeps screen readers out" },
    find: ({ encryption }) =>
      encryption && ((numberAt(encryption, "P") ?? 0) & EXTRACTING) === 0 ? [""] : [],
  },
  {
    ...{
      clause: "7.20",
      test: 1,
      checkpoint: "30-001",
      says: "content of another file (a reference XObject)",
    },
    find: ({ content }) =>
      content.forms.filter(({ dict }) => at(dict, "Ref") !== undefined).map(({ page }) => `page ${page}`),
  },
  {
    ...{
      clause: "7.20",
      test: 2,
      checkpoint: "30-002",
      says: "a form with elements inside is painted twice",
    },
    find: ({ content }) => {
      const tagged = content.forms.filter(({ dict }) => numberAt(dict, "StructParents") !== undefined);
      return tagged
        .filter(({ dict }, index) => tagged.findIndex((each) => each.dict === dict) < index)
        .map(({ page }) => `page ${page}`);
    },
  },
];
