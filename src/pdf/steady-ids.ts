import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFString } from "@cantoo/pdf-lib";

const NODE_ID = /^node(\d{8})$/;

/**
 * Numbers the ids of tagged elements anew. The browser makes them of its own node numbers, which
 * go on counting from one document to the next, so the same page would not give the same bytes.
 * Their order is kept, because the file lists them sorted.
 */
export function steadyIds(document: PDFDocument): void {
  const places: Place[] = [];
  for (const [, object] of document.context.enumerateIndirectObjects()) findIds(object, places);
  const old = [...new Set(places.map(({ id }) => id))].sort((a, b) => a - b);
  const renewed = new Map(old.map((id, index) => [id, `node${String(index + 1).padStart(8, "0")}`]));
  for (const { id, put } of places) put(PDFString.of(renewed.get(id)!));
}

interface Place {
  readonly id: number;
  put(value: PDFString): void;
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
