import type { PDFDict, PDFDocument, PDFObject } from "@cantoo/pdf-lib";
import type { Element } from "./elements.ts";
import { dictOf, listAt, nameAt, numberAt, numbersAt } from "./objects.ts";

/** One annotation of a page. */
export interface Annotation {
  readonly dict: PDFDict;
  readonly subtype: string | undefined;
  /** Page, from 1. */
  readonly page: number;
  /** The element that holds it, as the parent tree says. */
  readonly element: Element | undefined;
  /** Hidden, or outside of what the page shows: exempt from most rules. */
  readonly isUnseen: boolean;
}

const HIDDEN = 2;

/** The annotations of all pages. */
export function readAnnotations(
  document: PDFDocument,
  parents: ReadonlyMap<number, PDFObject>,
  elementOf: ReadonlyMap<PDFDict, Element>,
): Annotation[] {
  return document.getPages().flatMap((page, index) => {
    const { x, y, width, height } = page.getCropBox();
    return listAt(page.node, "Annots").flatMap((each): Annotation[] => {
      const dict = dictOf(each);
      if (dict === undefined) return [];
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbersAt(dict, "Rect");
      const isOutside =
        Math.max(x1, x2) <= x ||
        Math.min(x1, x2) >= x + width ||
        Math.max(y1, y2) <= y ||
        Math.min(y1, y2) >= y + height;
      const holder = dictOf(parents.get(numberAt(dict, "StructParent") ?? -1));
      return [
        {
          ...{ dict, page: index + 1, subtype: nameAt(dict, "Subtype") },
          element: holder && elementOf.get(holder),
          isUnseen: isOutside || ((numberAt(dict, "F") ?? 0) & HIDDEN) !== 0,
        },
      ];
    });
  });
}
