import {
  PDFArray,
  type PDFDict,
  type PDFDocument,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
} from "@cantoo/pdf-lib";
import { readOperators, type Token } from "./content-tokens.ts";
import { IDENTITY, type Matrix, matrixOf, moved, multiply, numbersIn } from "./matrix.ts";
import { at, bytesOf, dictAt, dictOf, listAt, nameAt, numberAt, textAt } from "./objects.ts";

/** A run of marked content (ISO 32000-1, 14.6), and what is painted directly inside of it. */
export interface Mark {
  /** Undefined for what stands outside of any marked content. */
  readonly tag: string | undefined;
  readonly mcid: number | undefined;
  /** The element that its number leads to through the parent tree. */
  readonly element: PDFDict | undefined;
  readonly lang: string | undefined;
  readonly actualText: string | undefined;
  readonly alt: string | undefined;
  readonly expansion: string | undefined;
  readonly parent: Mark | undefined;
  /** Page, from 1. */
  readonly page: number;
  /** What is painted here: text, paths, images, shadings. */
  readonly paints: Set<"text" | "graphics">;
  /** The strings that are shown directly inside of it, in order. */
  readonly strings: ShownString[];
}

/** A string as it is shown. */
export interface ShownString {
  readonly font: FontUse;
  /** One byte a character. */
  readonly bytes: string;
  /** Where it begins on the page, in pt. */
  readonly x: number;
  readonly y: number;
  /** The font's size on the page, in pt. */
  readonly size: number;
  /** The innermost marked content around it. */
  readonly mark: Mark;
}

/** The codes that text shows in one font. */
export interface FontUse {
  readonly dict: PDFDict;
  /** The bytes of each string, with the page (from 1), and whether they are painted. */
  readonly strings: { readonly bytes: string; readonly page: number; readonly isShown: boolean }[];
}

/** Where a form XObject is painted. */
export interface FormUse {
  readonly dict: PDFDict;
  readonly mark: Mark;
  readonly page: number;
}

/** What all pages paint. */
export interface Content {
  readonly marks: readonly Mark[];
  readonly fonts: readonly FontUse[];
  readonly forms: readonly FormUse[];
}

interface Walk {
  readonly parents: ReadonlyMap<number, PDFObject>;
  readonly marks: Mark[];
  readonly fonts: Map<PDFDict, FontUse>;
  readonly forms: FormUse[];
  page: number;
}

/** Reads the content of every page, of the forms that it paints, and of annotations' appearances. */
export function readContent(document: PDFDocument, parents: ReadonlyMap<number, PDFObject>): Content {
  const walk: Walk = { parents, marks: [], fonts: new Map(), forms: [], page: 0 };
  for (const page of document.getPages()) {
    walk.page++;
    const resources = dictOf(page.node.Resources());
    const outside = newMark(walk, undefined, undefined, undefined, undefined);
    walkStream(walk, pageContent(page), { resources, outside, owner: page.node, depth: 0, toPage: IDENTITY });
    for (const appearance of appearances(page)) walkAppearance(walk, appearance);
  }
  return { marks: walk.marks, fonts: [...walk.fonts.values()], forms: walk.forms };
}

function pageContent(page: PDFPage): string {
  const streams = listAt(page.node, "Contents");
  return streams.map((each) => Buffer.from(bytesOf(each) ?? []).toString("latin1")).join("\n");
}

/** The normal appearances of a page's annotations. */
function appearances(page: PDFPage): PDFRawStream[] {
  return listAt(page.node, "Annots").flatMap((each) => {
    const normal = at(dictAt(dictOf(each), "AP"), "N");
    if (normal instanceof PDFRawStream) return [normal];
    return (dictOf(normal)?.keys() ?? []).flatMap((key) => {
      const state = at(dictOf(normal), key.decodeText());
      return state instanceof PDFRawStream ? [state] : [];
    });
  });
}

/** An appearance is content of its annotation: only the fonts in it are judged. */
function walkAppearance(walk: Walk, appearance: PDFRawStream): void {
  const apart: Walk = { ...walk, marks: [], forms: [] };
  const outside = newMark(apart, undefined, undefined, undefined, undefined);
  const resources = dictAt(appearance.dict, "Resources");
  const content = Buffer.from(bytesOf(appearance) ?? []).toString("latin1");
  walkStream(apart, content, { resources, outside, owner: appearance.dict, depth: 0, toPage: IDENTITY });
}

interface Stream {
  readonly resources: PDFDict | undefined;
  /** The marked content that the stream stands in. */
  readonly outside: Mark;
  /** The page or form whose StructParents its numbers belong to. */
  readonly owner: PDFDict;
  readonly depth: number;
  readonly toPage: Matrix;
}

interface TextState {
  readonly font: FontUse | undefined;
  readonly isInvisible: boolean;
  readonly size: number;
  /** From the coordinates of the stream to those of the page. */
  readonly toPage: Matrix;
}

const PAINT = new Set(["S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "EI"]);

function walkStream(walk: Walk, content: string, stream: Stream): void {
  let mark = stream.outside;
  let text: TextState = { font: undefined, isInvisible: false, size: 1, toPage: stream.toPage };
  let line = IDENTITY;
  const saved: TextState[] = [];
  readOperators(content, (operator, operands) => {
    const last = operands.at(-1);
    if (operator === "BMC" || operator === "BDC") mark = openMark(walk, operator, operands, mark, stream);
    else if (operator === "EMC") mark = mark === stream.outside ? mark : (mark.parent ?? mark);
    else if (operator === "q") saved.push(text);
    else if (operator === "Q") text = saved.pop() ?? text;
    else if (operator === "Tr")
      text = { ...text, isInvisible: last?.kind === "number" && last.value % 4 === 3 };
    else if (operator === "Tf")
      text = {
        ...text,
        font: fontNamed(walk, nameIn(operands[0]), stream),
        size: numbersIn(operands)[0] ?? 1,
      };
    else if (operator === "cm") text = { ...text, toPage: multiply(matrixOf(operands), text.toPage) };
    else if (operator === "BT") line = IDENTITY;
    else if (operator === "Tm") line = matrixOf(operands);
    else if (operator === "Td" || operator === "TD") line = moved(line, numbersIn(operands));
    else if (operator === "gs")
      text = { ...text, font: fontOfState(walk, nameIn(last), stream) ?? text.font };
    else if (operator === "Tj" || operator === "TJ" || operator === "'" || operator === '"')
      show(walk, last, text, mark, line);
    else if (operator === "Do") paintObject(walk, nameIn(last), mark, { ...stream, toPage: text.toPage });
    else if (PAINT.has(operator)) mark.paints.add("graphics");
  });
}

function nameIn(token: Token | undefined): string {
  return token?.kind === "name" ? token.text : "";
}

function show(walk: Walk, token: Token | undefined, text: TextState, mark: Mark, line: Matrix): void {
  const { font, isInvisible, size, toPage } = text;
  const pieces = token?.kind === "array" ? token.items : [token];
  const bytes = pieces.map((piece) => (piece?.kind === "string" ? piece.text : "")).join("");
  if (bytes === "") return;
  mark.paints.add("text");
  font?.strings.push({ bytes, page: walk.page, isShown: !isInvisible });
  if (font === undefined) return;
  const [a, b, , , x, y] = multiply(line, toPage);
  const holder = marksAround(mark).find(({ mcid }) => mcid !== undefined) ?? mark;
  holder.strings.push({ font, bytes, x, y, size: size * Math.hypot(a, b), mark });
}

function fontNamed(walk: Walk, name: string, { resources }: Stream): FontUse | undefined {
  return fontUse(walk, dictAt(dictAt(resources, "Font"), name));
}

function fontOfState(walk: Walk, name: string, { resources }: Stream): FontUse | undefined {
  const state = dictAt(dictAt(resources, "ExtGState"), name);
  return fontUse(walk, dictOf(listAt(state, "Font")[0]));
}

function fontUse(walk: Walk, dict: PDFDict | undefined): FontUse | undefined {
  if (dict === undefined) return undefined;
  const use = walk.fonts.get(dict) ?? { dict, strings: [] };
  walk.fonts.set(dict, use);
  return use;
}

/** Forms in forms deeper than this are a circle. */
const DEEPEST = 12;

function paintObject(walk: Walk, name: string, mark: Mark, stream: Stream): void {
  const object = at(dictAt(stream.resources, "XObject"), name);
  const dict = dictOf(object);
  if (dict === undefined || !(object instanceof PDFRawStream)) return;
  // An object can be an element's content as a whole, by StructParent (ISO 32000-1, 14.7.4.3).
  const whole = elementOf(walk.parents.get(numberAt(dict, "StructParent") ?? -1));
  const inside = whole ? newMark(walk, "", whole, undefined, mark) : mark;
  if (nameAt(dict, "Subtype") !== "Form") {
    inside.paints.add("graphics");
    return;
  }
  walk.forms.push({ dict, mark, page: walk.page });
  if (stream.depth >= DEEPEST) return;
  const resources = dictAt(dict, "Resources") ?? stream.resources;
  const content = Buffer.from(bytesOf(object) ?? []).toString("latin1");
  walkStream(walk, content, {
    resources,
    outside: inside,
    owner: dict,
    depth: stream.depth + 1,
    toPage: stream.toPage,
  });
}

function openMark(
  walk: Walk,
  operator: string,
  operands: readonly Token[],
  parent: Mark,
  stream: Stream,
): Mark {
  const [tag, properties] = operands;
  const given = operator === "BDC" ? propertiesOf(properties, stream.resources) : undefined;
  const own = walk.parents.get(numberAt(stream.owner, "StructParents") ?? -1);
  const element =
    given?.mcid !== undefined && own instanceof PDFArray ? elementOf(lookup(own, given.mcid)) : undefined;
  return newMark(walk, nameIn(tag), element, given, parent);
}

function lookup(list: PDFArray, index: number): PDFObject | undefined {
  return index < list.size() ? list.lookup(index) : undefined;
}

function elementOf(value: PDFObject | undefined): PDFDict | undefined {
  return nameAt(dictOf(value), "S") === undefined ? undefined : dictOf(value);
}

type Properties = Partial<Pick<Mark, "mcid" | "lang" | "actualText" | "alt" | "expansion">>;

function newMark(
  walk: Walk,
  tag: string | undefined,
  element: PDFDict | undefined,
  given: Properties | undefined,
  parent: Mark | undefined,
): Mark {
  const { mcid, lang, actualText, alt, expansion } = given ?? {};
  const page = walk.page;
  const mark: Mark = {
    tag,
    mcid,
    element,
    lang,
    actualText,
    alt,
    expansion,
    parent,
    page,
    paints: new Set(),
    strings: [],
  };
  walk.marks.push(mark);
  return mark;
}

/** Reads a property list, which stands in the content or among the resources. */
function propertiesOf(token: Token | undefined, resources: PDFDict | undefined): Properties {
  if (token?.kind === "name") {
    const dict = dictAt(dictAt(resources, "Properties"), token.text);
    return {
      mcid: numberAt(dict, "MCID"),
      lang: textAt(dict, "Lang"),
      actualText: textAt(dict, "ActualText"),
      alt: textAt(dict, "Alt"),
      expansion: textAt(dict, "E"),
    };
  }
  if (token?.kind !== "dict") return {};
  const { entries } = token;
  const mcid = entries.get("MCID");
  const text = (key: string) => {
    const value = entries.get(key);
    return value?.kind === "string" ? decoded(value.text) : undefined;
  };
  return {
    mcid: mcid?.kind === "number" ? mcid.value : undefined,
    ...{ lang: text("Lang"), actualText: text("ActualText"), alt: text("Alt"), expansion: text("E") },
  };
}

/** A text string: UTF-16 when it says so, else one byte a letter. */
function decoded(bytes: string): string {
  if (!bytes.startsWith("\xfe\xff")) return bytes;
  const even = Buffer.from(bytes.slice(2, bytes.length - (bytes.length % 2)), "latin1");
  return even.swap16().toString("utf16le");
}

/** The mark and those around it, from the inside. */
export function marksAround(mark: Mark): Mark[] {
  const all: Mark[] = [];
  for (let each: Mark | undefined = mark; each !== undefined; each = each.parent) all.push(each);
  return all;
}
