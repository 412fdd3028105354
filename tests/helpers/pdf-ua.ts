import { inflateSync } from "node:zlib";
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  type PDFRef,
  PDFString,
} from "@cantoo/pdf-lib";
import { allTags, rootTag, type Tag } from "./tags.ts";

const name = (text: string) => PDFName.of(text);
/** What ISO 32000-1, 14.8.4 knows. */
const STANDARD = new Set(
  "Document,Part,Art,Sect,Div,BlockQuote,Caption,TOC,TOCI,Index,NonStruct,Private,P,H,H1,H2,H3,H4,H5,H6,L,LI,Lbl,LBody,Table,TR,TH,TD,THead,TBody,TFoot,Span,Quote,Note,Reference,BibEntry,Code,Link,Annot,Ruby,RB,RT,RP,Warichu,WT,WP,Figure,Formula,Form".split(
    ",",
  ),
);
const GROUPS = new Set(["Document", "Part", "Art", "Sect", "Div", "BlockQuote", "L", "LI", "Table", "TR"]);
/** What may stand directly inside of an element, and inside of what an element may stand. */
const KIDS: Readonly<Record<string, readonly string[]>> = {
  L: ["L", "LI", "Caption"],
  LI: ["Lbl", "LBody"],
  Table: ["TR", "THead", "TBody", "TFoot", "Caption"],
  TR: ["TH", "TD"],
};
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  LI: ["L"],
  LBody: ["LI"],
  TR: ["Table", "THead", "TBody", "TFoot"],
  TH: ["TR"],
  TD: ["TR"],
};

/**
 * Holds a PDF against the failure conditions of the Matterhorn Protocol 1.1 that a program can
 * judge and that what we write could meet. Gives one line for each failure, its number first.
 */
export function uaFailures(document: PDFDocument): string[] {
  const tree = rootTag(document);
  const tags = allTags(tree);
  return [
    ...catalogFailures(document),
    ...roleFailures(document, tags),
    ...tags.flatMap((tag) => tag.kids.flatMap((kid) => placeFailures(kid, tag))),
    ...headingFailures(tags),
    ...noteFailures(tags),
    ...contentFailures(document, tags),
    ...linkFailures(document, tags),
    ...fontFailures(document),
    ...glyphFailures(document),
  ];
}

function catalogFailures(document: PDFDocument): string[] {
  const { catalog } = document;
  const dict = (key: string) => catalog.lookupMaybe(name(key), PDFDict);
  const xmp = catalog.lookup(name("Metadata"));
  const metadata = xmp instanceof PDFRawStream ? new TextDecoder().decode(xmp.contents) : "";
  const isTrue = (object: PDFObject | undefined) => object?.toString() === "true";
  const failures: readonly (readonly [boolean, string])[] = [
    [metadata === "", "06-001 no XMP"],
    [!metadata.includes("<pdfuaid:part>1</pdfuaid:part>"), "06-002 no PDF/UA identifier"],
    [!/<dc:title>.*?<rdf:li[^>]*>[^<]/s.test(metadata), "06-003 no title in XMP"],
    [!isTrue(dict("ViewerPreferences")?.get(name("DisplayDocTitle"))), "07-001 title not shown"],
    [!isTrue(dict("MarkInfo")?.get(name("Marked"))), "01-007 not marked as tagged"],
    [isTrue(dict("MarkInfo")?.get(name("Suspects"))), "01-007 suspects"],
    [
      !(
        catalog.lookup(name("Lang")) instanceof PDFString ||
        catalog.lookup(name("Lang")) instanceof PDFHexString
      ),
      "11-001 no language",
    ],
    [catalog.has(name("OCProperties")), "20-001 optional content"],
    [!filesAreNamed(document), "21-001 embedded file without F or UF"],
    [dict("AcroForm")?.has(name("XFA")) ?? false, "25-001 XFA"],
    [document.isEncrypted, "26-001 encrypted"],
  ];
  return failures.flatMap(([isSo, text]) => (isSo ? [text] : []));
}

/** Whether each file specification has a name in both forms. */
function filesAreNamed({ context }: PDFDocument): boolean {
  const dicts = context.enumerateIndirectObjects().map(([, object]) => object);
  const files = dicts.filter((each) => each instanceof PDFDict && each.has(name("EF"))) as PDFDict[];
  return files.every((file) => file.has(name("F")) && file.has(name("UF")));
}

function roleFailures(document: PDFDocument, tags: readonly Tag[]): string[] {
  const roles = document.catalog
    .lookup(name("StructTreeRoot"), PDFDict)
    .lookupMaybe(name("RoleMap"), PDFDict);
  const failures = (roles?.entries() ?? []).flatMap(([from, to]) => [
    ...(STANDARD.has(from.decodeText()) ? [`02-004 ${from} is remapped`] : []),
    ...(STANDARD.has((to as PDFName).decodeText()) ? [] : [`02-001 ${from} is mapped to ${to}`]),
  ]);
  const strange = tags.filter(
    ({ type }) => type !== "Root" && !STANDARD.has(type) && !roles?.has(name(type)),
  );
  return [...failures, ...strange.map(({ type }) => `02-001 ${type} is not mapped`)];
}

function placeFailures(tag: Tag, parent: Tag): string[] {
  const failures: string[] = [];
  const isNone = tag.kids.length === 0 && tag.marks.length === 0;
  if (isNone && tag.type !== "TD" && tag.type !== "TH") failures.push(`empty ${tag.type} in ${parent.type}`);
  if (GROUPS.has(tag.type) && tag.marks.length > 0) failures.push(`text directly in ${tag.type}`);
  if (KIDS[parent.type] && !KIDS[parent.type]!.includes(tag.type))
    failures.push(`09-004 ${tag.type} in ${parent.type}`);
  if (PARENTS[tag.type] && !PARENTS[tag.type]!.includes(parent.type))
    failures.push(`09-005 ${tag.type} in ${parent.type}`);
  if (tag.type === "NonStruct") failures.push("NonStruct");
  if (tag.type === "Figure" && !tag.alt) failures.push("13-004 Figure without Alt");
  if (tag.type === "Formula" && !tag.alt) failures.push("17-002 Formula without Alt");
  if (tag.type === "TH" && !tag.scope) failures.push("15-003 TH without Scope");
  if (tag.type === "LI") {
    const types = tag.kids.map(({ type }) => type).join();
    if (!["LBody", "Lbl,LBody", "Lbl"].includes(types)) failures.push(`09-005 LI of ${types}`);
  }
  return failures;
}

function headingFailures(tags: readonly Tag[]): string[] {
  const levels = tags.flatMap(({ type }) => (/^H\d$/.test(type) ? [Number(type[1])] : []));
  const first = levels[0] === 1 ? [] : [`14-002 the first heading is H${levels[0]}`];
  return [
    ...first,
    ...levels.flatMap((level, index) =>
      index > 0 && level > levels[index - 1]! + 1 ? [`14-003 H${level} after H${levels[index - 1]}`] : [],
    ),
  ];
}

function noteFailures(tags: readonly Tag[]): string[] {
  const ids = tags.flatMap(({ type, id }) => (type === "Note" ? [id] : []));
  return [
    ...(ids.includes(undefined) ? ["19-003 Note without ID"] : []),
    ...(new Set(ids).size < ids.length ? ["19-004 Notes of one ID"] : []),
  ];
}

/** What `number` (a page's or an annotation's place) leads to. */
function parentTree(document: PDFDocument): ReadonlyMap<number, PDFObject> {
  const root = document.catalog.lookup(name("StructTreeRoot"), PDFDict);
  return new Map(numbersIn(root.lookup(name("ParentTree"), PDFDict)));
}

/** The entries of a number tree. Throws when a node's limits are not those of its entries. */
function numbersIn(node: PDFDict): [number, PDFObject][] {
  const kids = node.lookupMaybe(name("Kids"), PDFArray);
  const inside = (kids?.asArray() ?? []).flatMap((_kid, index) => numbersIn(kids!.lookup(index, PDFDict)));
  const own = node.lookupMaybe(name("Nums"), PDFArray)?.asArray() ?? [];
  const entries = own.flatMap((number, index): [number, PDFObject][] =>
    index % 2 === 0 ? [[(number as PDFNumber).asNumber(), own[index + 1]!]] : [],
  );
  const all = [...inside, ...entries];
  const numbers = all.map(([number]) => number);
  if (numbers.some((number, index) => index > 0 && number <= numbers[index - 1]!))
    throw new Error(`a number tree is not in order: ${numbers}`);
  const limits = node.lookupMaybe(name("Limits"), PDFArray)?.asArray().join();
  if (limits !== undefined && limits !== `${numbers[0]},${numbers.at(-1)}`)
    throw new Error(`the limits of a number tree are ${limits}, its numbers ${numbers}`);
  return all;
}

function contentFailures(document: PDFDocument, tags: readonly Tag[]): string[] {
  const parents = parentTree(document);
  const owners = new Map(tags.flatMap(({ marks, ref }) => marks.map((mark) => [mark, ref] as const)));
  return document.getPages().flatMap((page, index) => {
    const failures: string[] = [];
    if (page.node.get(name("Tabs"))?.toString() !== "/S")
      failures.push(`28-008 page ${index + 1} without Tabs`);
    const marks = marksOf(contentOf(document, page), failures, index + 1);
    const number = page.node.lookupMaybe(name("StructParents"), PDFNumber)?.asNumber();
    const own = number === undefined ? undefined : document.context.lookup(parents.get(number), PDFArray);
    for (const mark of marks) {
      const owner = owners.get(`${index} ${mark}`);
      if (!owner) failures.push(`01-005 page ${index + 1}: mark ${mark} is in no element`);
      if (own?.get(mark) !== owner) failures.push(`parent tree: page ${index + 1}, mark ${mark}`);
    }
    return failures;
  });
}

/** What a page's content stream says. That of a blank page is empty and not packed. */
function contentOf(document: PDFDocument, page: PDFPage): string {
  const { contents, dict } = document.context.lookup(page.node.get(name("Contents"))) as PDFRawStream;
  return Buffer.from(dict.has(name("Filter")) ? inflateSync(contents) : contents).toString("latin1");
}

/** The numbers of the marked content; tells of what is painted outside of any, and of nested ones. */
function marksOf(content: string, failures: string[], page: number): number[] {
  const marks: number[] = [];
  const open: string[] = [];
  for (const line of content.split("\n")) {
    const operator = line.slice(line.lastIndexOf(" ") + 1);
    if (/(?:BDC|BMC)$/.test(operator)) {
      const mark = /MCID (\d+)/.exec(line)?.[1];
      if (mark !== undefined) marks.push(Number(mark));
      const isArtifact = line.startsWith("/Artifact");
      if (mark !== undefined && open.includes("artifact")) failures.push(`01-004 page ${page}`);
      if (isArtifact && open.includes("marked")) failures.push(`01-003 page ${page}`);
      open.push(isArtifact ? "artifact" : mark === undefined ? "span" : "marked");
    } else if (operator === "EMC") open.pop();
    else if (/^(?:Tj|TJ|Do|sh|S|s|f|F|f\*|B|b)$/.test(operator) && open.length === 0)
      failures.push(`01-005 page ${page}: ${line.slice(-40)} is neither tagged nor an artifact`);
  }
  return marks;
}

function linkFailures(document: PDFDocument, tags: readonly Tag[]): string[] {
  const parents = parentTree(document);
  const links = new Map(tags.filter(({ type }) => type === "Link").map((tag) => [tag.ref, tag]));
  return document.getPages().flatMap(({ node }, index) => {
    const annotations = node.lookupMaybe(name("Annots"), PDFArray)?.asArray() ?? [];
    return annotations.flatMap((ref) => {
      const dict = document.context.lookup(ref, PDFDict);
      const number = dict.lookupMaybe(name("StructParent"), PDFNumber)?.asNumber();
      const link = number === undefined ? undefined : links.get(parents.get(number) as PDFRef);
      return [
        ...(dict.has(name("Contents")) ? [] : [`28-012 page ${index + 1}: link without Contents`]),
        ...(link?.annotations.includes(ref as PDFRef) ? [] : [`28-011 page ${index + 1}: link in no Link`]),
      ];
    });
  });
}

function fontFailures(document: PDFDocument): string[] {
  const fonts = document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && object.get(name("Type")) === name("Font") ? [object] : [],
    );
  const whole = fonts.filter((font) => !/^\/CIDFont/.test(String(font.get(name("Subtype")))));
  return whole.flatMap((font) => {
    const title = String(font.get(name("BaseFont")) ?? font.get(name("Subtype")));
    const inner = font.lookupMaybe(name("DescendantFonts"), PDFArray)?.lookup(0, PDFDict) ?? font;
    const descriptor = inner.lookupMaybe(name("FontDescriptor"), PDFDict);
    const isEmbedded =
      font.get(name("Subtype")) === name("Type3") ||
      ["FontFile", "FontFile2", "FontFile3"].some((key) => descriptor?.has(name(key)));
    const needsMap = inner.get(name("Subtype")) === name("CIDFontType2");
    return [
      ...(isEmbedded ? [] : [`31-009 ${title} is not embedded`]),
      ...(font.has(name("ToUnicode")) ? [] : [`31-027 ${title} without ToUnicode`]),
      ...(needsMap && !inner.has(name("CIDToGIDMap")) ? [`31-004 ${title} without CIDToGIDMap`] : []),
    ];
  });
}

/** Text in a glyph that the font has not: an empty box on paper, nothing to a screen reader. */
function glyphFailures(document: PDFDocument): string[] {
  return document.getPages().flatMap((page, index) => {
    const fonts = page.node.Resources()?.lookupMaybe(name("Font"), PDFDict);
    const failures: string[] = [];
    let isCoded = false;
    for (const [text, font, codes] of contentOf(document, page).matchAll(
      /\/(\S+) \S+ Tf|<([0-9a-f]+)> Tj/gi,
    )) {
      if (font) isCoded = fonts?.lookup(name(font), PDFDict).get(name("Subtype")) === name("Type0");
      else if (isCoded && codes?.match(/.{4}/g)?.includes("0000"))
        failures.push(`31-030 page ${index + 1}: ${text} shows .notdef`);
    }
    return failures;
  });
}
