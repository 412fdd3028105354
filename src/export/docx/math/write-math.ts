import type { XmlComponent } from "docx";
import type { Element } from "domhandler";
import { parseDocument } from "htmlparser2";
import type { Formula } from "../../../document/nodes.ts";
import type { DocxContext } from "../docx-context.ts";
import { boxed, enclosed, markOver, markUnder } from "./marks.ts";
import { elementsIn, hasClass, isInvisible, textOf } from "./mathml.ts";
import { e, type LetterLook, nothing, property, run } from "./office-math.ts";
import { indexed, prescript, script, writeBracketed, writeRow } from "./write-row.ts";
import { writeTable } from "./write-table.ts";

/** Size of the text around, in half points. */
const TEXT_SIZE = 22;

/** What writing the parts of a formula needs. */
interface Writing {
  readonly look: LetterLook;
  /** Takes what of the formula Office Math does not have, or what is not written. */
  left(what: string): void;
}

/** A formula as Office Math; its TeX as text where it has no MathML. Tells the context what of it is left out. */
export function mathOf({ mathml, value }: Formula, context: DocxContext): XmlComponent {
  if (mathml === undefined) return e("oMath", run(value, "words"));
  const writing: Writing = { look: {}, left: (what) => context.leftInFormula(what, value) };
  const document = parseDocument(mathml, { xmlMode: true, decodeEntities: true });
  return e("oMath", ...rowIn(elementsIn(document), writing));
}

/** A formula on a line of its own. */
export function displayOf(formula: Formula, context: DocxContext): XmlComponent {
  return e("oMathPara", mathOf(formula, context));
}

type Maker = (element: Element, writing: Writing, parts: readonly Element[]) => readonly XmlComponent[];

const rowIn = (elements: readonly Element[], writing: Writing) =>
  writeRow(elements, (element) => of(element, writing));

const inside: Maker = (element, writing, parts) =>
  writeBracketed(element, (part) => of(part, writing)) ?? rowIn(parts, writing);

const words: Maker = (element, { look }) => [run(textOf(element), "words", look)];

/** How each element is written. Letters of a name stand upright, as MathML has them. */
const MAKERS: Readonly<Record<string, Maker>> = {
  mi: (element, { look }) => {
    const text = textOf(element);
    const isUpright = element.attribs.mathvariant === "normal" || [...text].length > 1;
    return [run(text, isUpright ? "upright" : "slanted", look)];
  },
  mn: (element, { look }) => [run(textOf(element), "slanted", look)],
  mo: (element, { look }) => [run(textOf(element), "slanted", look)],
  mtext: words,
  ms: words,
  mspace: ({ attribs }) => [run(spaceOf(Number.parseFloat(attribs.width ?? "0")), "upright")],
  mrow: inside,
  mstyle: inside,
  math: inside,
  mtd: inside,
  semantics: inside,
  mpadded: (element, writing, parts) =>
    isInvisible(element)
      ? [phantom(parts, writing, ["zeroAsc", "zeroDesc"])]
      : inside(element, writing, parts),
  mphantom: (_element, writing, parts) => [phantom(parts, writing, [])],
  mfrac: ({ attribs }, writing, [top, bottom]) => [
    e(
      "f",
      ...(Number.parseFloat(attribs.linethickness ?? "1") === 0 ? [e("fPr", property("type", "noBar"))] : []),
      e("num", ...rowOfOne(top, writing)),
      e("den", ...rowOfOne(bottom, writing)),
    ),
  ],
  msup: scripted,
  msub: scripted,
  msubsup: scripted,
  munder: limits,
  mover: limits,
  munderover: limits,
  mmultiscripts: multiscripts,
  msqrt: (_element, writing, parts) => [
    e("rad", e("radPr", property("degHide", "1")), e("deg"), e("e", ...rowIn(parts, writing))),
  ],
  mroot: (_element, writing, [base, degree]) => [
    e("rad", e("deg", ...rowOfOne(degree, writing)), e("e", ...rowOfOne(base, writing))),
  ],
  mtable: (element, writing) => [writeTable(element, (part) => of(part, writing))],
  menclose: ({ attribs }, writing, parts) =>
    enclosed(attribs.notation ?? "", rowIn(parts, writing), (what) => writing.left(what)),
  annotation: () => [],
};

function of(element: Element, writing: Writing): readonly XmlComponent[] {
  const maker = MAKERS[element.name];
  if (!maker) writing.left(`the element <${element.name}>`);
  tellLeft(element, writing);
  const made = (maker ?? inside)(element, lookOf(element, writing), elementsIn(element));
  return hasClass(element, /^math-boxed$/) && element.name === "mrow" ? [boxed(["box"], made)] : made;
}

function rowOfOne(element: Element | undefined, writing: Writing): readonly XmlComponent[] {
  return element ? rowIn([element], writing) : [];
}

/** What of an element has nothing in Office Math. Distances are left to Word, which has its own. */
function tellLeft(element: Element, { left }: Writing): void {
  const { mathbackground, voffset, minsize, mathvariant } = element.attribs;
  if (mathbackground !== undefined) left(`the coloured ground of a term`);
  if (voffset !== undefined) left("how far a term is raised or lowered");
  if (minsize !== undefined && !elementsIn(element).length) left("the size of a bracket");
  if (mathvariant !== undefined && mathvariant !== "normal") left(`the letters “${mathvariant}”`);
  if (hasClass(element, /^tml-cancelto$/)) left("the arrow through what is cancelled");
  const cells = element.name === "mtable" ? elementsIn(element).flatMap(elementsIn) : [];
  if (cells.some((cell) => hasClass(cell, /^math-line-/))) left("the lines between the cells of a table");
}

/** The look of the letters in an element. */
function lookOf({ attribs }: Element, writing: Writing): Writing {
  const [, color] = /^#([\da-f]{6}|[\da-f]{3})/i.exec(attribs.mathcolor ?? "") ?? [];
  const share = Number.parseFloat(attribs.mathsize ?? "");
  if (color === undefined && !(share > 0)) return writing;
  const six = color?.length === 3 ? [...color].map((digit) => digit + digit).join("") : color;
  const look = {
    ...writing.look,
    ...(six === undefined ? {} : { color: six.toUpperCase() }),
    ...(share > 0 ? { size: Math.round(TEXT_SIZE * share) } : {}),
  };
  return { ...writing, look };
}

/** A space of so many em. */
function spaceOf(em: number): string {
  if (em >= 0.9) return "\u2003";
  return em >= 0.25 ? "\u2005" : "\u2009";
}

/** Room for something that is not shown. */
function phantom(parts: readonly Element[], writing: Writing, flat: readonly string[]): XmlComponent {
  const hidden = parts.flatMap((part) => (part.name === "mphantom" ? elementsIn(part) : [part]));
  const properties = ["show", ...flat].map((name) => property(name, name === "show" ? "0" : "1"));
  return e("phant", e("phantPr", ...properties), e("e", ...rowIn(hidden, writing)));
}

function scripted(element: Element, writing: Writing, [base]: readonly Element[]): readonly XmlComponent[] {
  const write = (part: Element) => of(part, writing);
  const scripts = indexed(element)!;
  // LibreOffice knows the word, and wants what it goes to below it.
  if (base && element.name === "msub" && /^lim(?:inf|sup)?$/.test(textOf(base)))
    return limits(element, writing, [base]);
  const stands = isInvisible(base) ? [nothing()] : write(base!);
  return scripts.sub || scripts.sup ? [script(scripts, stands, write)] : stands;
}

/** What stands over or under a base: an accent, a brace, or words. */
function limits(element: Element, writing: Writing, [base]: readonly Element[]): readonly XmlComponent[] {
  const { sub, sup } = indexed(element)!;
  const write = (part: Element) => of(part, writing);
  if (isInvisible(base))
    return rowIn(
      [sub, sup].filter((part) => part !== undefined),
      writing,
    );
  let made = base!.name === "mo" ? write(base!) : rowIn([base!], writing);
  if (sub) made = [markUnder(sub, made) ?? e("limLow", e("e", ...made), e("lim", ...rowIn([sub], writing)))];
  if (sup) made = [markOver(sup, made) ?? e("limUpp", e("e", ...made), e("lim", ...rowIn([sup], writing)))];
  return made;
}

/** A base with indices on both sides. https://www.w3.org/TR/mathml-core/#prescripts-and-tensor-indices-mmultiscripts */
function multiscripts(
  _element: Element,
  writing: Writing,
  [base, ...rest]: readonly Element[],
): readonly XmlComponent[] {
  const write = (part: Element) => of(part, writing);
  const turn = rest.findIndex(({ name }) => name === "mprescripts");
  const pair = ([sub, sup]: readonly Element[]) => ({
    name: "mmultiscripts",
    base,
    ...(isInvisible(sub) ? {} : { sub: sub! }),
    ...(isInvisible(sup) ? {} : { sup: sup! }),
  });
  const [behind, before] = turn < 0 ? [rest, []] : [rest.slice(0, turn), rest.slice(turn + 1)];
  if (behind.length > 2 || before.length > 2) writing.left("all but the first indices of a term");
  const [after, ahead] = [pair(behind), pair(before)];
  const stands = rowOfOne(base, writing);
  const made = after.sub || after.sup ? [script(after, stands, write)] : stands;
  return ahead.sub || ahead.sup ? [prescript(ahead, made, write)] : made;
}
