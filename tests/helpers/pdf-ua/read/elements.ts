import { PDFArray, PDFDict, type PDFDocument, PDFNumber, type PDFObject, PDFRef } from "@cantoo/pdf-lib";
import { at, dictAt, dictOf, listAt, nameAt, nameOf, numberAt, textAt } from "./objects.ts";
import { type Mapped, standardType } from "./structure-types.ts";

/** One element of the tag tree. */
export interface Element {
  readonly dict: PDFDict;
  /** As the file says. */
  readonly type: string;
  /** After the role map. */
  readonly standard: Mapped;
  readonly parent: Element | undefined;
  readonly kids: Element[];
  /** The marked content that it holds itself: page (from 1) and number; page 0 when it names none. */
  readonly marks: readonly string[];
  /** The annotations and images that it holds itself. */
  readonly objects: readonly PDFDict[];
  /** Its own language or that of the nearest element above it. */
  readonly lang: string | undefined;
  readonly alt: string | undefined;
  readonly actualText: string | undefined;
  readonly id: string | undefined;
}

/** The elements below the root of the tag tree, in reading order. */
export function readElements(document: PDFDocument): Element[] {
  const root = dictAt(document.catalog, "StructTreeRoot");
  const roles = dictAt(root, "RoleMap");
  const pages = new Map(document.getPages().map(({ node }, index) => [node as PDFDict, index + 1]));
  const all: Element[] = [];
  const seen = new Set<PDFDict>();
  const visit = (value: PDFObject, parent: Element | undefined) => {
    const dict = dictOf(value);
    const type = nameAt(dict, "S");
    if (dict === undefined || type === undefined || seen.has(dict)) return;
    seen.add(dict);
    const kids = listAt(dict, "K");
    const element: Element = {
      ...{ dict, type, parent, kids: [], standard: standardType(type, roles) },
      marks: kids.flatMap((kid) => markIn(kid, dict, pages) ?? []),
      objects: kids.flatMap((kid) => objectOf(kid) ?? []),
      lang: textAt(dict, "Lang") ?? parent?.lang,
      ...{ alt: textAt(dict, "Alt"), actualText: textAt(dict, "ActualText"), id: textAt(dict, "ID") },
    };
    all.push(element);
    parent?.kids.push(element);
    for (const kid of kids) visit(kid, element);
  };
  for (const kid of listAt(root, "K")) visit(kid, undefined);
  return all;
}

function markIn(kid: PDFObject, element: PDFDict, pages: ReadonlyMap<PDFDict, number>): string | undefined {
  const number = kid instanceof PDFNumber ? kid.asNumber() : numberAt(dictOf(kid), "MCID");
  const page = dictAt(dictOf(kid), "Pg") ?? dictAt(element, "Pg");
  return number === undefined ? undefined : `${(page && pages.get(page)) ?? 0} ${number}`;
}

function objectOf(kid: PDFObject): PDFDict | undefined {
  return kid instanceof PDFDict ? dictAt(kid, "Obj") : undefined;
}

/**
 * The value of an attribute (ISO 32000-1, 14.7.5): of its own attributes, else of its classes.
 */
export function attribute(
  { dict }: Element,
  key: string,
  classes: PDFDict | undefined,
): PDFObject | undefined {
  const own = listAt(dict, "A");
  const named = listAt(dict, "C").flatMap((name) => {
    const value = at(classes, nameOf(name) ?? "");
    return value instanceof PDFArray ? value.asArray() : value === undefined ? [] : [value];
  });
  for (const each of [...own, ...named]) {
    const attributes = dictOf(each instanceof PDFRef ? dict.context.lookup(each) : each);
    const value = at(attributes, key);
    if (value !== undefined) return value;
  }
  return undefined;
}
