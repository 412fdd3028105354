import type { PDFDict, PDFDocument, PDFObject } from "@cantoo/pdf-lib";
import { type Annotation, readAnnotations } from "./annotations.ts";
import { type Content, readContent } from "./content.ts";
import { type Element, readElements } from "./elements.ts";
import { type Font, readFont } from "./fonts.ts";
import { at, bytesOf, dictAt, numberTree, reachableDicts, textAt } from "./objects.ts";
import { readXmp, type XmpProperty } from "./xmp.ts";

/** A PDF, read once for all rules. */
export interface PdfFile {
  readonly document: PDFDocument;
  readonly catalog: PDFDict;
  /** The language of the whole document. */
  readonly lang: string | undefined;
  readonly encryption: PDFDict | undefined;
  readonly xmp: readonly XmpProperty[];
  readonly root: PDFDict | undefined;
  readonly roles: PDFDict | undefined;
  readonly classes: PDFDict | undefined;
  readonly elements: readonly Element[];
  readonly elementOf: ReadonlyMap<PDFDict, Element>;
  readonly parents: ReadonlyMap<number, PDFObject>;
  readonly annotations: readonly Annotation[];
  readonly content: Content;
  readonly fonts: readonly Font[];
  /** Every dictionary that the catalog leads to. */
  readonly dicts: readonly PDFDict[];
}

/** Reads an open PDF. `encryption` is what its trailer said of that before it was decrypted. */
export function readPdfFile(document: PDFDocument, encryption?: PDFDict): PdfFile {
  const { catalog } = document;
  const root = dictAt(catalog, "StructTreeRoot");
  const parents = numberTree(dictAt(root, "ParentTree"));
  const elements = readElements(document);
  const elementOf = new Map(elements.map((element) => [element.dict, element]));
  const content = readContent(document, parents);
  return {
    ...{ document, catalog, encryption, root, parents, elements, elementOf, content },
    lang: textAt(catalog, "Lang"),
    xmp: readXmp(bytesOf(at(catalog, "Metadata")) ?? new Uint8Array()),
    roles: dictAt(root, "RoleMap"),
    classes: dictAt(root, "ClassMap"),
    annotations: readAnnotations(document, parents, elementOf),
    fonts: content.fonts.map(readFont),
    dicts: reachableDicts(document),
  };
}
