import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from "@cantoo/pdf-lib";

/*
 * What an object is, without throwing: files that are held against the rules may have anything
 * anywhere. Each gives undefined for what is missing or is something else.
 */

/** The object under a key, with references followed. */
export function at(dict: PDFDict | undefined, key: string): PDFObject | undefined {
  const value = dict?.get(PDFName.of(key));
  return value instanceof PDFRef ? dict!.context.lookup(value) : value;
}

/** A dictionary, or that of a stream. */
export function dictOf(value: PDFObject | undefined): PDFDict | undefined {
  return value instanceof PDFDict ? value : value instanceof PDFStream ? value.dict : undefined;
}

/** The dictionary (or that of the stream) under a key. */
export function dictAt(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  return dictOf(at(dict, key));
}

/** The entries of the array under a key, with references followed. A single object counts as one of one. */
export function listAt(dict: PDFDict | undefined, key: string): PDFObject[] {
  const value = at(dict, key);
  if (value === undefined) return [];
  return value instanceof PDFArray ? followed(value) : [value];
}

/** The entries of an array, with references followed. */
export function followed(list: PDFArray): PDFObject[] {
  return list.asArray().flatMap((_each, index) => list.lookup(index) ?? []);
}

/** The name under a key, without its slash. */
export function nameAt(dict: PDFDict | undefined, key: string): string | undefined {
  return nameOf(at(dict, key));
}

/** A name, without its slash. */
export function nameOf(value: PDFObject | undefined): string | undefined {
  return value instanceof PDFName ? value.decodeText() : undefined;
}

/** The text of the string under a key. */
export function textAt(dict: PDFDict | undefined, key: string): string | undefined {
  const value = at(dict, key);
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}

/** The number under a key. */
export function numberAt(dict: PDFDict | undefined, key: string): number | undefined {
  const value = at(dict, key);
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

/** Whether the object under a key is `true`. */
export function isTrueAt(dict: PDFDict | undefined, key: string): boolean {
  return at(dict, key) === PDFBool.True;
}

/** The numbers of the array under a key. */
export function numbersAt(dict: PDFDict | undefined, key: string): number[] {
  return listAt(dict, key).flatMap((each) => (each instanceof PDFNumber ? [each.asNumber()] : []));
}

/** What a stream holds, unpacked; undefined when it is no stream, or packed in a way that is not known. */
export function bytesOf(stream: PDFObject | undefined): Uint8Array | undefined {
  if (!(stream instanceof PDFRawStream)) return undefined;
  try {
    return decodePDFRawStream(stream).decode();
  } catch {
    return undefined;
  }
}

/** The values of a number tree (ISO 32000-1, 7.9.7), by number. */
export function numberTree(root: PDFDict | undefined): ReadonlyMap<number, PDFObject> {
  const values = new Map<number, PDFObject>();
  const visit = (node: PDFDict | undefined, depth: number) => {
    if (depth > 20) return;
    for (const kid of listAt(node, "Kids")) visit(dictOf(kid), depth + 1);
    const own = listAt(node, "Nums");
    for (let index = 0; index + 1 < own.length; index += 2) {
      const number = own[index];
      if (number instanceof PDFNumber) values.set(number.asNumber(), own[index + 1]!);
    }
  };
  visit(root, 0);
  return values;
}

/** Every dictionary that can be reached from the catalog, those of streams as well. */
export function reachableDicts(document: PDFDocument): PDFDict[] {
  const seen = new Set<PDFObject>();
  const found: PDFDict[] = [];
  const waiting: PDFObject[] = [document.catalog];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const value = next instanceof PDFRef ? document.context.lookup(next) : next;
    if (value === undefined || seen.has(value)) continue;
    const dict = dictOf(value);
    if (dict === undefined && !(value instanceof PDFArray)) continue;
    seen.add(value);
    if (dict === undefined) waiting.push(...(value as PDFArray).asArray());
    else {
      found.push(dict);
      waiting.push(...dict.values());
    }
  }
  return found;
}
