import type { XmlComponent } from "docx";
import type { Element } from "domhandler";
import { bracketed, elementsIn, isApplication, isInvisible, rowOf, textOf } from "./mathml.ts";
import { e, flags, nothing, property } from "./office-math.ts";

/** Writes one element, whatever stands beside it. */
export type WriteElement = (element: Element) => readonly XmlComponent[];

/** Where the parts of an element with indices stand among its children. */
const SCRIPTS: Readonly<Record<string, readonly ("sub" | "sup")[]>> = {
  msub: ["sub"],
  msup: ["sup"],
  msubsup: ["sub", "sup"],
  munder: ["sub"],
  mover: ["sup"],
  munderover: ["sub", "sup"],
};

/** An element with indices: what they stand at, and those of them that are seen. */
interface Indexed {
  readonly name: string;
  readonly base: Element | undefined;
  readonly sub?: Element;
  readonly sup?: Element;
}

export function indexed(element: Element): Indexed | undefined {
  const roles = SCRIPTS[element.name];
  if (!roles) return undefined;
  const [base, ...scripts] = elementsIn(element);
  const seen = roles.flatMap((role, index) =>
    isInvisible(scripts[index]) ? [] : [[role, scripts[index]] as const],
  );
  return { name: element.name, base, ...Object.fromEntries(seen) };
}

/** What is written of a row so far: some parts, and whether an index can stand at them. */
interface Made {
  readonly parts: readonly XmlComponent[];
  readonly carries: boolean;
}

/**
 * Elements that stand beside each other. TeX lets an index stand at nothing, as in `{}^{14}C` and `H{}_2`: it gets
 * the letter behind or before it as its base. A sum and a function take the next element as their term.
 */
export function writeRow(elements: readonly Element[], write: WriteElement): readonly XmlComponent[] {
  const row = rowOf(elements);
  const made: Made[] = [];
  for (let at = 0; at < row.length; at += 1) {
    const element = row[at]!;
    const scripts = indexed(element);
    const isFunction = isApplication(row[at + 1]);
    if (isApplication(element)) continue;
    if (scripts && isBare(element)) {
      at += writeBare(scripts, row, at, made, write);
    } else if (isFunction || isSum(scripts?.base)) {
      const from = isFunction ? at + 2 + (row[at + 2]?.name === "mspace" ? 1 : 0) : at + 1;
      const term = row[from] && isTerm(row[from]) && !isApplication(row[from + 1]) ? row[from] : undefined;
      const written = term ? write(term) : [nothing()];
      if (term) at = from;
      const part = isFunction
        ? e("func", e("fName", ...write(element)), e("e", ...written))
        : sum(scripts!, written, write);
      made.push({ parts: [part], carries: false });
    } else made.push({ parts: write(element), carries: carries(element) });
  }
  const parts = made.flatMap((each) => each.parts);
  return withOperands(row, parts);
}

/** Writes the element at `at`, an index at nothing, and says how many of the next elements it took. */
function writeBare(
  scripts: Indexed,
  row: readonly Element[],
  at: number,
  made: Made[],
  write: WriteElement,
): number {
  if (!scripts.sub && !scripts.sup) return 0;
  const [before, last, next] = [row[at - 1], made.at(-1), row[at + 1]];
  if (last?.carries && !(next && isSymbol(next) && isIsotope(scripts, before))) {
    made.splice(-1, 1, { parts: [script(scripts, last.parts, write)], carries: true });
    return 0;
  }
  const isPrescript = next !== undefined && carries(next);
  const part = isPrescript ? prescript(scripts, write(next), write) : script(scripts, [nothing()], write);
  made.push({ parts: [part], carries: true });
  return isPrescript ? 1 : 0;
}

/** Whether a sum or a function can have an element as its term. */
function isTerm(element: Element): boolean {
  return element.name !== "mo" && element.name !== "mspace" && !isBare(element);
}

/** Whether an index can stand at an element. */
function carries(element: Element): boolean {
  if (element.name === "mo") return element.attribs.form === "postfix" && element.attribs.fence === "true";
  return element.name !== "mspace" && element.name !== "mphantom" && !isBare(element);
}

/** Whether an element is an index at nothing. */
function isBare(element: Element): boolean {
  return element.name in SCRIPTS && element.name.startsWith("ms") && isInvisible(elementsIn(element)[0]);
}

function isSymbol({ name }: Element): boolean {
  return name === "mi" || name === "mtext" || (name in SCRIPTS && name.startsWith("ms"));
}

/** Whether an index at nothing belongs to what follows: it has both indices, or a number is before it. */
function isIsotope({ name }: Indexed, before: Element | undefined): boolean {
  return name === "msubsup" || before?.name === "mn";
}

/** An element with its indices. */
export function script(
  { sub, sup }: Indexed,
  base: readonly XmlComponent[],
  write: WriteElement,
): XmlComponent {
  const parts = indices({ sub, sup }, write);
  const name = parts.sub && parts.sup ? "sSubSup" : parts.sub ? "sSub" : "sSup";
  return e(name, e("e", ...base), ...[parts.sub, parts.sup].filter((part) => part !== undefined));
}

/** An element with indices before it; Office Math has both or none. */
export function prescript(
  { sub, sup }: Pick<Indexed, "sub" | "sup">,
  base: readonly XmlComponent[],
  write: WriteElement,
): XmlComponent {
  const parts = indices({ sub, sup }, write);
  const { sub: low = e("sub", nothing()), sup: high = e("sup", nothing()) } = parts;
  return e("sPre", low, high, e("e", ...base));
}

function indices(
  { sub, sup }: { readonly sub: Element | undefined; readonly sup: Element | undefined },
  write: WriteElement,
): { readonly sub?: XmlComponent; readonly sup?: XmlComponent } {
  return {
    ...(sub ? { sub: e("sub", ...writeRow([sub], write)) } : {}),
    ...(sup ? { sup: e("sup", ...writeRow([sup], write)) } : {}),
  };
}

/** Signs that are larger than the term that follows them. */
function isSum(base: Element | undefined): boolean {
  return base?.name === "mo" && /^[∏∐∑∫-∳⋀-⋃⨀-⨌]$/u.test(textOf(base));
}

function sum(
  { name, base, sub, sup }: Indexed,
  term: readonly XmlComponent[],
  write: WriteElement,
): XmlComponent {
  const place = name.startsWith("ms") ? "subSup" : "undOvr";
  const hidden = flags([...(sub ? [] : ["subHide"]), ...(sup ? [] : ["supHide"])]);
  const parts = indices({ sub, sup }, write);
  return e(
    "nary",
    e("naryPr", property("chr", textOf(base!)), property("limLoc", place), ...hidden),
    parts.sub ?? e("sub"),
    parts.sup ?? e("sup"),
    e("e", ...term),
  );
}

/** Signs of mathematics that need nothing before them, or nothing behind. */
const NO_LEFT = /^[+\-−±∓¬∀-∄∅∆∇∏∐∑√-∜∞∂∫-∳⋀-⋃⨀-⨌]$/u;
const NO_RIGHT = /^[∀-∄∅∆∇∏∐∑√-∜∞∂∫-∳⋀-⋃⨀-⨌]$/u;

/** A row, where an operator at either end has something empty to stand at: LibreOffice shows a mark in red without. */
function withOperands(row: readonly Element[], parts: readonly XmlComponent[]): readonly XmlComponent[] {
  const needs = (element: Element | undefined, not: RegExp) =>
    element?.name === "mo" && /^\p{Sm}$/u.test(textOf(element)) && !not.test(textOf(element));
  return [
    ...(needs(row[0], NO_LEFT) ? [nothing()] : []),
    ...parts,
    ...(needs(row.at(-1), NO_RIGHT) ? [nothing()] : []),
  ];
}

/** A row between brackets that grow with it, with what `\middle` puts between its parts. */
export function writeBracketed(element: Element, write: WriteElement): readonly XmlComponent[] | undefined {
  const brackets = bracketed(element);
  if (!brackets) return undefined;
  const { open, close, inside } = brackets;
  const isMiddle = ({ name, attribs }: Element) =>
    name === "mo" && attribs.stretchy === "true" && attribs.form === "infix";
  const signs = new Set(inside.filter(isMiddle).map(textOf));
  const groups: Element[][] = [[]];
  for (const each of inside) {
    if (signs.size === 1 && isMiddle(each)) groups.push([]);
    else groups.at(-1)!.push(each);
  }
  const between = signs.size === 1 ? [property("sepChr", [...signs][0]!)] : [];
  const properties = e("dPr", property("begChr", open), ...between, property("endChr", close));
  return [e("d", properties, ...groups.map((group) => e("e", ...writeRow(group, write))))];
}
