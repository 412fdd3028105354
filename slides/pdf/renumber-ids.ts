import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFString } from "@cantoo/pdf-lib";

const NODE_ID = /^node(\d{8})$/;

/** An id in the document, and how to replace it. */
interface Place {
  /** Number of the browser's node. */
  readonly id: number;
  put(value: PDFString): void;
}

/**
 * Renumbers the ids of tagged elements from 1, so that the same page gives the same bytes. The
 * browser makes them from its own node numbers, which go on from one document to the next. Their
 * order stays, because the file lists them sorted.
 */
export function renumberIds(document: PDFDocument): void {
  const places: Place[] = [];
  for (const [, object] of document.context.enumerateIndirectObjects()) findIds(object, places);
  const old = [...new Set(places.map(({ id }) => id))].sort((a, b) => a - b);
  const renewed = new Map(old.map((id, index) => [id, `node${String(index + 1).padStart(8, "0")}`]));
  for (const { id, put } of places) put(PDFString.of(renewed.get(id)!));
}

function findIds(object: unknown, places: Place[]): void {
  if (object instanceof PDFArray) {
    for (let index = 0; index < object.size(); index++) {
      visit(object.get(index), (value) => object.set(index, value), places);
    }
  } else if (object instanceof PDFDict) {
    for (const [key, entry] of object.entries()) visit(entry, (value) => object.set(key, value), places);
  }
}

function visit(entry: unknown, put: Place["put"], places: Place[]): void {
  if (entry instanceof PDFString || entry instanceof PDFHexString) {
    const number = NODE_ID.exec(entry.decodeText())?.[1];
    if (number) places.push({ id: Number(number), put });
  } else findIds(entry, places);
}
