import { type PDFDict, PDFNumber } from "@cantoo/pdf-lib";
import type { Element } from "./read/elements.ts";
import { attribute } from "./read/elements.ts";
import { at, dictAt, dictOf, listAt, nameAt, numberAt, numbersAt } from "./read/objects.ts";
import type { PdfFile } from "./read/pdf-file.ts";

/** What our own PDFs keep to beyond the standard. */
interface OurRule {
  readonly says: string;
  /** Gives the places where it is not so. */
  readonly find: (file: PdfFile) => readonly string[];
}

/** Elements that hold other elements, and no text of their own. */
const GROUPS = new Set(["Document", "Part", "Art", "Sect", "Div", "BlockQuote", "L", "LI", "Table", "TR"]);
const ITEMS = new Set(["LBody", "Lbl LBody", "Lbl"]);

const where = (isWrong: (element: Element, file: PdfFile) => boolean) => (file: PdfFile) =>
  file.elements
    .filter((element) => isWrong(element, file))
    .map(({ type, parent }) => `${type} in ${parent?.type ?? "the root"}`);

const isHollow = ({ kids, marks, objects }: Element) => kids.length + marks.length + objects.length === 0;

/** Where the two ways between content and elements do not lead to each other. */
function oneWayOnly({ elements, elementOf, content }: PdfFile): string[] {
  const holders = new Map(
    elements.flatMap((element) => element.marks.map((mark) => [mark, element] as const)),
  );
  return content.marks.flatMap(({ mcid, element, page }) => {
    if (mcid === undefined) return [];
    const holder = holders.get(`${page} ${mcid}`);
    const isBoth = holder !== undefined && element !== undefined && elementOf.get(element) === holder;
    return isBoth ? [] : [`page ${page}, mark ${mcid}`];
  });
}

/** Nodes of the parent tree whose numbers are not in order, or whose limits are not those of their numbers. */
function wrongNodes(node: PDFDict | undefined): string[] {
  const inside = listAt(node, "Kids").flatMap((kid) => wrongNodes(dictOf(kid)));
  const numbers = numbersOf(node);
  const limits = numbersAt(node, "Limits").join();
  const isUnordered = numbers.some((number, index) => index > 0 && number <= numbers[index - 1]!);
  const isElsewhere = limits !== "" && limits !== `${numbers[0]},${numbers.at(-1)}`;
  return isUnordered || isElsewhere ? [...inside, `limits ${limits}, numbers ${numbers}`] : inside;
}

function numbersOf(node: PDFDict | undefined): number[] {
  const inside = listAt(node, "Kids").flatMap((kid) => numbersOf(dictOf(kid)));
  const own = listAt(node, "Nums").flatMap((each, index) =>
    index % 2 === 0 && each instanceof PDFNumber ? [each.asNumber()] : [],
  );
  return [...inside, ...own];
}

/** All of them, in no special order. */
export const OUR_RULES: readonly OurRule[] = [
  {
    says: "an element without content",
    find: where((each) => isHollow(each) && each.type !== "TD" && each.type !== "TH"),
  },
  {
    says: "text directly in a group",
    find: where(({ type, marks }) => GROUPS.has(type) && marks.length > 0),
  },
  { says: "an element without a meaning", find: where(({ type }) => type === "NonStruct") },
  {
    says: "a TH without Scope",
    find: where((each, { classes }) => each.type === "TH" && attribute(each, "Scope", classes) === undefined),
  },
  {
    says: "an LI of other things than a label and a body",
    find: where(({ type, kids }) => type === "LI" && !ITEMS.has(kids.map((kid) => kid.type).join(" "))),
  },
  { says: "the parent tree and the elements differ", find: oneWayOnly },
  { says: "the parent tree's nodes", find: ({ root }) => wrongNodes(dictAt(root, "ParentTree")) },
  {
    says: "an annotation's element does not hold it",
    find: ({ annotations }) =>
      annotations
        .filter(({ dict, element }) => !element?.objects.includes(dict))
        .map(({ page, subtype }) => `page ${page}, ${subtype}`),
  },
  {
    says: "a page whose tab order is not that of the tags",
    find: ({ document }) =>
      document
        .getPages()
        .flatMap(({ node }, index) => (nameAt(node, "Tabs") === "S" ? [] : [`${index + 1}`])),
  },
  {
    says: "a font without ToUnicode",
    find: ({ fonts }) => fonts.filter(({ toUnicode }) => toUnicode === undefined).map(({ name }) => name),
  },
  {
    says: "layers, forms or encryption",
    find: ({ catalog, encryption, document }) => [
      ...["OCProperties", "AcroForm"].filter((key) => at(catalog, key) !== undefined),
      ...(document.isEncrypted || numberAt(encryption, "P") !== undefined ? ["encrypted"] : []),
    ],
  },
];
