import {
  PDFArray,
  PDFBool,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
} from "@cantoo/pdf-lib";
import type { PdfFault } from "../finished-print-run.ts";

const name = (text: string) => PDFName.of(text);
const [TYPE, SUBTYPE, ELEMENT, FILTER] = ["Type", "Subtype", "StructElem", "Filter"].map(name);
const [FONT, TYPE3, TYPE0, IMAGE] = ["Font", "Type3", "Type0", "Image"].map(name);
const [DESCRIPTOR, INTERPOLATE, SPACE, ACTION] = ["FontDescriptor", "Interpolate", "ColorSpace", "S"].map(
  name,
);
const PROGRAMS = ["FontFile", "FontFile2", "FontFile3"].map(name);
/** Entries that ISO 19005-3 forbids wherever they stand: 6.2.4, 6.2.5, 6.2.8, 6.5.1. */
const FORBIDDEN_KEYS = ["AA", "TR2", "HTP", "Alternates", "OPI", "Ref", "JS", "XFA"].map(name);
/** A curve for the press. The same key in a mask is another thing. */
const [CURVE, STATE] = [name("TR"), name("ExtGState")];
/** Filters and actions that it forbids: 6.1.7, 6.5.1. */
const FORBIDDEN_FILTERS = new Set(["LZWDecode", "Crypt", "JPXDecode"].map(name));
const FORBIDDEN_ACTIONS = new Set(
  ["JavaScript", "Launch", "Sound", "Movie", "ResetForm", "ImportData"].map(name),
);
/** Colours of printing presses, which mean nothing where the file says that its colours are sRGB: 6.2.4.3. */
const PRESS = name("DeviceCMYK");

/**
 * Finds what no archive could rely on among the objects that the browser wrote: fonts that are not in the
 * file, and what ISO 19005-3 forbids. What a viewer may do to smooth images is left out of them.
 */
export function objectFaults(document: PDFDocument): Set<PdfFault> {
  const faults = new Set<PdfFault>();
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFRawStream ? object.dict : object;
    if (!(dict instanceof PDFDict) || dict.get(TYPE!) === ELEMENT) continue;
    if (dict.get(SUBTYPE!) === IMAGE && dict.get(INTERPOLATE!) === PDFBool.True) dict.delete(INTERPOLATE!);
    if (dict.get(TYPE!) === FONT && !isEmbedded(dict)) faults.add("no-font");
    if (isForbidden(dict, document)) faults.add("forbidden");
  }
  return faults;
}

/** Glyphs of the third type are drawn by the file itself; those of type 0 are in another font object. */
function isEmbedded(font: PDFDict): boolean {
  const type = font.get(SUBTYPE!);
  if (type === TYPE3 || type === TYPE0) return true;
  const descriptor = font.lookup(DESCRIPTOR!);
  return descriptor instanceof PDFDict && PROGRAMS.some((key) => descriptor.has(key));
}

function isForbidden(dict: PDFDict, document: PDFDocument): boolean {
  const action = dict.get(ACTION!);
  return (
    FORBIDDEN_KEYS.some((key) => dict.has(key)) ||
    (dict.has(CURVE) && dict.get(TYPE!) === STATE) ||
    namesIn(dict.get(FILTER!), document).some((filter) => FORBIDDEN_FILTERS.has(filter)) ||
    namesIn(dict.get(SPACE!), document).includes(PRESS) ||
    (action instanceof PDFName && FORBIDDEN_ACTIONS.has(action))
  );
}

/** A name, or those in a list. */
function namesIn(object: PDFObject | undefined, document: PDFDocument): PDFName[] {
  const found = document.context.lookup(object);
  const all = found instanceof PDFArray ? found.asArray() : [found];
  return all.filter((each) => each instanceof PDFName);
}
