import { inflateSync } from "node:zlib";
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from "@cantoo/pdf-lib";

const name = (text: string) => PDFName.of(text);
/** Actions, filters and keys that no file may have. */
const ACTIONS =
  /^\/(?:Launch|Sound|Movie|ResetForm|ImportData|Hide|SetOCGState|Rendition|Trans|GoTo3DView|JavaScript)$/;
const FILTERS = /LZWDecode|Crypt/;
const BLENDS =
  /^\/(?:Normal|Compatible|Multiply|Screen|Overlay|Darken|Lighten|ColorDodge|ColorBurn|HardLight|SoftLight|Difference|Exclusion|Hue|Saturation|Color|Luminosity)$/;
/** Bits of an annotation's flags: invisible, hidden, print, no view, toggle no view. */
const [PRINT, UNSEEN] = [4, 1 | 2 | 32 | 256];

/**
 * Holds a file against the conditions of ISO 19005-3, level A, that a program can judge easily. Gives one line
 * for each failure, the clause first. What PDF/UA asks for as well (tags, letters of glyphs, `.notdef`) is in
 * `pdf-ua.ts`.
 */
export async function archiveFailures(bytes: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => object);
  const dicts = objects.flatMap(dictsIn);
  const streams = objects.filter((each) => each instanceof PDFRawStream);
  return [
    ...fileFailures(Buffer.from(bytes), document),
    ...catalogFailures(document),
    ...metadataFailures(document),
    ...colourFailures(document),
    ...attachmentFailures(document, dicts),
    ...dicts.flatMap(dictFailures),
    ...dicts.flatMap(annotationFailures),
    ...fontFailures(dicts),
    ...streams.flatMap(depthFailures),
    ...objects.flatMap(limitFailures),
  ];
}

/** A failure if it is one. */
const when = (isSo: boolean, failure: string): string[] => (isSo ? [failure] : []);

function dictsIn(object: PDFObject | undefined): PDFDict[] {
  if (object instanceof PDFRawStream) return dictsIn(object.dict);
  if (object instanceof PDFArray) return object.asArray().flatMap(dictsIn);
  return object instanceof PDFDict ? [object, ...object.values().flatMap(dictsIn)] : [];
}

function fileFailures(bytes: Buffer, document: PDFDocument): string[] {
  const head = bytes.subarray(0, 16);
  const { trailerInfo } = document.context;
  return [
    ...when(!/^%PDF-1\.[0-7]\n%[\x80-\xff]{4}/.test(head.toString("latin1")), "6.1.2 header"),
    ...when(!trailerInfo.ID, "6.1.3 no ID"),
    ...when(trailerInfo.Encrypt !== undefined, "6.1.3 encrypted"),
    ...when(!/%%EOF\n?$/.test(bytes.subarray(-8).toString("latin1")), "6.1.3 bytes after the end"),
  ];
}

function catalogFailures({ catalog }: PDFDocument): string[] {
  return [
    ...when(catalog.has(name("OCProperties")), "6.9 optional content"),
    ...when(catalog.has(name("AA")), "6.6.2 additional actions"),
    ...when(catalog.has(name("Requirements")), "6.11 requirements"),
    ...when(!catalog.has(name("StructTreeRoot")), "6.7.3 no tags"),
    ...when(
      String(catalog.lookupMaybe(name("MarkInfo"), PDFDict)?.get(name("Marked"))) !== "true",
      "6.7.2 not marked as tagged",
    ),
    ...when(
      !/^\(?[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*\)?$/.test(textIn(catalog.get(name("Lang")))),
      "6.7.4 Lang",
    ),
  ];
}

const textIn = (object: PDFObject | undefined): string =>
  object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : "";

/** Properties of the metadata that every PDF/A may use; others must be described in the file. */
const KNOWN = /^(?:rdf|dc|xmp|xmpRights|pdf|pdfaid|pdfaExtension|pdfaSchema|pdfaProperty|xml|x):/;

function metadataFailures(document: PDFDocument): string[] {
  const stream = document.catalog.lookup(name("Metadata"));
  if (!(stream instanceof PDFRawStream)) return ["6.6.2.1 no metadata"];
  const xmp = Buffer.from(stream.contents).toString("utf8");
  const value = (tag: string) =>
    [...xmp.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, "gs"))].map(([, text]) =>
      text!
        .replace(/<\/rdf:li><rdf:li>/g, ", ")
        .replace(/<[^>]*>/g, "")
        .trim(),
    )[0];
  const info = document.context.lookup(document.context.trailerInfo.Info, PDFDict);
  const own = (key: string) => textIn(info.get(name(key))) || undefined;
  const plain = (text: string | undefined) =>
    text
      ?.replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&amp;/g, "&");
  const pairs = [
    ["Title", "dc:title"],
    ["Author", "dc:creator"],
    ["Subject", "dc:description"],
    ["Keywords", "pdf:Keywords"],
    ["Creator", "xmp:CreatorTool"],
    ["Producer", "pdf:Producer"],
  ] as const;
  const date = own("CreationDate")?.replace(
    /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/,
    "$1-$2-$3T$4:$5:$6Z",
  );
  const strange = [...xmp.matchAll(/<([a-z]\w*:\w+)/gi)]
    .map(([, tag]) => tag!)
    .filter((tag) => !KNOWN.test(tag));
  const described = [...xmp.matchAll(/<pdfaSchema:prefix>(\w+)</g)].map(([, prefix]) => `${prefix}:`);
  return [
    ...when(stream.dict.has(name("Filter")), "6.6.2.1 metadata is packed"),
    ...when(/<\?xpacket[^>]*(?:bytes|encoding)=/.test(xmp), "6.6.2.1 attributes of the packet"),
    ...when(value("pdfaid:part") !== "3" || value("pdfaid:conformance") !== "A", "6.6.4 no PDF/A identifier"),
    ...when(date !== value("xmp:CreateDate"), "6.6.3 dates differ"),
    ...pairs.flatMap(([key, tag]) => when(own(key) !== plain(value(tag)), `6.6.3 ${key} and ${tag} differ`)),
    ...strange.flatMap((tag) =>
      when(!described.some((prefix) => tag.startsWith(prefix)), `6.6.2.3 ${tag} is not described`),
    ),
    ...when(/<rdf:(?:Bag|Seq|Alt)><\/rdf/.test(xmp), "6.6.2.3 empty list"),
  ];
}

function colourFailures(document: PDFDocument): string[] {
  const intents = document.catalog.lookupMaybe(name("OutputIntents"), PDFArray);
  const intent = intents?.lookup(0, PDFDict);
  const profile = intent?.lookup(name("DestOutputProfile"));
  if (!(profile instanceof PDFRawStream)) return ["6.2.3 no output intent"];
  const icc = inflateSync(profile.contents);
  return [
    ...when(String(intent?.get(name("S"))) !== "/GTS_PDFA1", "6.2.3 kind of the output intent"),
    ...when(String(profile.dict.get(name("N"))) !== "3", "6.2.3 components of the profile"),
    ...when(icc.readUInt32BE(0) !== icc.length, "6.2.3 length of the profile"),
    ...when(icc.toString("latin1", 36, 40) !== "acsp", "6.2.3 signature of the profile"),
    ...when(!/^(?:mntr|prtr)RGB /.test(icc.toString("latin1", 12, 20)), "6.2.3 class of the profile"),
    ...when(icc[8]! > 4 || (icc[8] === 4 && icc[9]! > 0x20), "6.2.3 version of the profile"),
  ];
}

function attachmentFailures(document: PDFDocument, dicts: readonly PDFDict[]): string[] {
  const named = document.catalog.lookupMaybe(name("AF"), PDFArray)?.asArray().map(String) ?? [];
  const files = dicts.filter((dict) => dict.has(name("EF")));
  return files.flatMap((dict) => {
    const ref = document.context.getObjectRef(dict);
    const stream = dict.lookup(name("EF"), PDFDict).lookup(name("F"));
    const type = stream instanceof PDFRawStream ? stream.dict.get(name("Subtype")) : undefined;
    return [
      ...when(!dict.has(name("F")) || !dict.has(name("UF")), "6.8 file without F or UF"),
      ...when(!dict.has(name("Desc")), "6.8 file without Desc"),
      ...when(!dict.has(name("AFRelationship")), "6.8 file without AFRelationship"),
      ...when(!(type instanceof PDFName) || !type.decodeText().includes("/"), "6.8 file without a type"),
      ...when(!named.includes(String(ref)), "6.8 file that belongs to nothing"),
    ];
  });
}

function dictFailures(dict: PDFDict): string[] {
  const text = (key: string) => String(dict.get(name(key)) ?? "");
  return [
    ...when(FILTERS.test(text("Filter")), `6.1.7 ${text("Filter")}`),
    ...when(text("ColorSpace") === "/DeviceCMYK", "6.2.4.3 DeviceCMYK"),
    ...when(text("Subtype") === "/Image" && text("Interpolate") === "true", "6.2.8 Interpolate"),
    ...when(
      ["Alternates", "OPI"].some((key) => dict.has(name(key))),
      "6.2.8 alternates",
    ),
    ...when(dict.has(name("BM")) && !BLENDS.test(text("BM")), `6.2.10 ${text("BM")}`),
    ...when(text("Type") === "/ExtGState" && dict.has(name("TR")), "6.2.5 TR"),
    ...when(text("S") !== "" && ACTIONS.test(text("S")), `6.5.1 ${text("S")}`),
  ];
}

function annotationFailures(dict: PDFDict): string[] {
  if (String(dict.get(name("Type"))) !== "/Annot") return [];
  const flags = dict.lookupMaybe(name("F"), PDFNumber)?.asNumber() ?? 0;
  return [
    ...when((flags & PRINT) === 0 || (flags & UNSEEN) !== 0, `6.3.2 flags ${flags}`),
    ...when(dict.has(name("AA")), "6.5.2 additional actions"),
  ];
}

/** Embedded, and the glyphs that are shown as wide as the program says. */
function fontFailures(dicts: readonly PDFDict[]): string[] {
  const composite = dicts.filter((dict) => String(dict.get(name("Subtype"))) === "/Type0");
  return composite.flatMap((font) => {
    const inner = font.lookup(name("DescendantFonts"), PDFArray).lookup(0, PDFDict);
    const title = String(font.get(name("BaseFont")));
    const descriptor = inner.lookup(name("FontDescriptor"), PDFDict);
    if (!["FontFile2", "FontFile3"].some((key) => descriptor.has(name(key)))) return [`6.2.11.4 ${title}`];
    const program = descriptor.lookup(name("FontFile2"));
    if (!(program instanceof PDFRawStream)) return [];
    const shown = codesOf(font);
    const real = advances(Buffer.from(inflateSync(program.contents)));
    const wrong = [...widthsOf(inner)].filter(
      ([cid, width]) => shown.has(cid) && Math.abs(width - (real(cid) ?? width)) > 1,
    );
    return when(wrong.length > 0, `6.2.11.5 ${title}: widths of ${wrong.map(([cid]) => cid).slice(0, 5)}`);
  });
}

/** The codes of the glyphs whose letters a font knows. */
function codesOf(font: PDFDict): Set<number> {
  const map = font.lookup(name("ToUnicode"));
  if (!(map instanceof PDFRawStream)) return new Set();
  const text = Buffer.from(inflateSync(map.contents)).toString("latin1");
  const codes = new Set<number>();
  for (const [, first, last] of text.matchAll(/^<(\w{4})> (?:<(\w{4})> )?<\w+>$/gm)) {
    const from = Number.parseInt(first!, 16);
    for (let code = from; code <= (last ? Number.parseInt(last, 16) : from); code++) codes.add(code);
  }
  return codes;
}

/** The widths of glyphs, by number, in thousandths of the size. */
function widthsOf(font: PDFDict): Map<number, number> {
  const widths = new Map<number, number>();
  const list = font.lookupMaybe(name("W"), PDFArray)?.asArray() ?? [];
  const number = (at: number) => (list[at] as PDFNumber).asNumber();
  for (let at = 0; at < list.length; ) {
    const next = list[at + 1];
    if (next instanceof PDFArray) {
      next
        .asArray()
        .forEach((width, index) => void widths.set(number(at) + index, (width as PDFNumber).asNumber()));
      at += 2;
    } else {
      for (let cid = number(at); cid <= number(at + 1); cid++) widths.set(cid, number(at + 2));
      at += 3;
    }
  }
  return widths;
}

/** The advance widths of a TrueType program, in thousandths of the size; undefined for glyphs that it does not draw. */
function advances(program: Buffer): (glyph: number) => number | undefined {
  const tables = new Map<string, number>();
  for (let index = 0; index < program.readUInt16BE(4); index++) {
    const at = 12 + index * 16;
    tables.set(program.toString("latin1", at, at + 4), program.readUInt32BE(at + 8));
  }
  const [head, hhea, hmtx, loca] = ["head", "hhea", "hmtx", "loca"].map((table) => tables.get(table));
  if (head === undefined || hhea === undefined || hmtx === undefined || loca === undefined)
    return () => undefined;
  const units = program.readUInt16BE(head + 18);
  const count = program.readUInt16BE(hhea + 34);
  const isLong = program.readUInt16BE(head + 50) === 1;
  const outline = (glyph: number) =>
    isLong ? program.readUInt32BE(loca + 4 * glyph) : program.readUInt16BE(loca + 2 * glyph);
  return (glyph) =>
    outline(glyph) === outline(glyph + 1)
      ? undefined
      : (program.readUInt16BE(hmtx + 4 * Math.min(glyph, count - 1)) * 1000) / units;
}

/** How deep graphics states may be nested. */
function depthFailures(stream: PDFRawStream): string[] {
  const isContent =
    stream.dict.has(name("Type")) === false || String(stream.dict.get(name("Subtype"))) === "/Form";
  if (!isContent || stream.dict.has(name("N")) || stream.dict.has(name("Length1"))) return [];
  const isPacked = stream.dict.has(name("Filter"));
  const text = Buffer.from(isPacked ? inflateSync(stream.contents) : stream.contents).toString("latin1");
  let depth = 0;
  let deepest = 0;
  for (const [operator] of text.matchAll(/(?<=^|\s)[qQ](?=\s|$)/g)) {
    depth += operator === "q" ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return when(deepest > 28, `6.1.13 states are nested ${deepest} times`);
}

function limitFailures(object: PDFObject): string[] {
  const names = dictsIn(object).flatMap((dict) => [
    ...dict.keys(),
    ...dict.values().filter((each) => each instanceof PDFName),
  ]);
  const strings = dictsIn(object).flatMap((dict) => dict.values().map(textIn));
  return [
    ...names.flatMap((each) =>
      when(Buffer.byteLength((each as PDFName).decodeText()) > 127, `6.1.13 long name ${each}`),
    ),
    ...when(
      strings.some((text) => text.length > 32_767),
      "6.1.13 long string",
    ),
  ];
}
