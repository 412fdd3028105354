import { XmlAttributeComponent, XmlComponent } from "docx";
import type { ChildNode, Element } from "domhandler";
import { parseDocument } from "htmlparser2";
import type { Formula } from "../../document/nodes.ts";

/** An element of Office Math. ECMA-376, part 1, 22.1 */
class MathElement extends XmlComponent {
  constructor(name: string, children: readonly (XmlComponent | string)[]) {
    super(`m:${name}`);
    this.root.push(...children);
  }
}

class MathValue extends XmlAttributeComponent<{ readonly val: string }> {
  protected override readonly xmlKeys = { val: "m:val" };
}

const e = (name: string, ...children: readonly (XmlComponent | string)[]) => new MathElement(name, children);
const property = (name: string, val: string) => e(name, new MathValue({ val }) as unknown as XmlComponent);

/** A formula as Office Math; its TeX as text where it has no MathML. */
export function mathOf({ mathml, value }: Formula): XmlComponent {
  if (mathml === undefined) return e("oMath", run(value, true));
  return e("oMath", ...childrenOf(parseDocument(mathml, { xmlMode: true, decodeEntities: true }).children));
}

/** A formula on a line of its own. */
export function displayOf(formula: Formula): XmlComponent {
  return e("oMathPara", mathOf(formula));
}

type Maker = (element: Element, parts: readonly Element[]) => readonly XmlComponent[];

const group = (name: string, ...roles: readonly string[]): Maker => {
  return (_element, parts) => [e(name, ...roles.map((role, index) => e(role, ...of(parts[index]))))];
};

const inside: Maker = (element) => childrenOf(element.children);
const letters: Maker = (element) => [run(textOf(element), element.attribs.mathvariant === "normal")];

const MAKERS: Readonly<Record<string, Maker>> = {
  mi: letters,
  mn: letters,
  mo: letters,
  mtext: (element) => [run(textOf(element), true)],
  ms: (element) => [run(textOf(element), true)],
  mspace: () => [run(" ", true)],
  mrow: delimited,
  mfrac: group("f", "num", "den"),
  msup: group("sSup", "e", "sup"),
  msub: group("sSub", "e", "sub"),
  msubsup: group("sSubSup", "e", "sub", "sup"),
  munder: group("limLow", "e", "lim"),
  mover: over,
  munderover: (_element, [base, low, high]) => [
    e("limUpp", e("e", e("limLow", e("e", ...of(base)), e("lim", ...of(low)))), e("lim", ...of(high))),
  ],
  msqrt: (element) => [
    e("rad", e("radPr", property("degHide", "1")), e("deg"), e("e", ...childrenOf(element.children))),
  ],
  mroot: (_element, [base, degree]) => [e("rad", e("deg", ...of(degree)), e("e", ...of(base)))],
  mtable: (_element, rows) => [
    e(
      "m",
      ...rows.map((row) => e("mr", ...elementsIn(row).map((cell) => e("e", ...childrenOf(cell.children))))),
    ),
  ],
  annotation: () => [],
};

function childrenOf(nodes: readonly ChildNode[]): readonly XmlComponent[] {
  return nodes.filter(isElement).flatMap(of);
}

function of(element: Element | undefined): readonly XmlComponent[] {
  if (!element) return [];
  return (MAKERS[element.name] ?? inside)(element, elementsIn(element));
}

/** A row between brackets that grow with it. */
function delimited(element: Element, parts: readonly Element[]): readonly XmlComponent[] {
  const [first, last] = [parts[0], parts.at(-1)];
  const isFence = (part: Element | undefined) => part?.name === "mo" && part.attribs.fence === "true";
  if (parts.length < 2 || !isFence(first) || !isFence(last)) return childrenOf(element.children);
  const properties = e("dPr", property("begChr", textOf(first!)), property("endChr", textOf(last!)));
  return [e("d", properties, e("e", ...parts.slice(1, -1).flatMap(of)))];
}

/** What stands over a base: an accent, or words. */
function over(element: Element, [base, above]: readonly Element[]): readonly XmlComponent[] {
  const isAccent = element.attribs.accent === "true" || (above?.name === "mo" && textOf(above).length === 1);
  if (!isAccent) return [e("limUpp", e("e", ...of(base)), e("lim", ...of(above)))];
  return [e("acc", e("accPr", property("chr", textOf(above!))), e("e", ...of(base)))];
}

function run(text: string, upright: boolean): XmlComponent {
  const words = e("t", text);
  return upright ? e("r", e("rPr", property("sty", "p")), words) : e("r", words);
}

function textOf(element: Element): string {
  return element.children
    .map((child) => ("data" in child ? child.data : isElement(child) ? textOf(child) : ""))
    .join("");
}

function elementsIn({ children }: Element): readonly Element[] {
  return children.filter(isElement);
}

function isElement(node: ChildNode): node is Element {
  return node.type === "tag";
}
