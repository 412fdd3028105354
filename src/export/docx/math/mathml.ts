import type { ChildNode, Element } from "domhandler";

/** The elements among some nodes. */
export function elementsIn({ children }: { readonly children: readonly ChildNode[] }): readonly Element[] {
  return children.filter((node): node is Element => node.type === "tag");
}

/** The letters of an element, without signs that say only how to read it aloud. */
export function textOf({ children }: Element): string {
  return children
    .map((child) => ("data" in child ? child.data : child.type === "tag" ? textOf(child) : ""))
    .join("")
    .replaceAll(/[\u2061-\u2064\u200B]/g, "");
}

/** Elements that only hold others together. */
const GROUPS = new Set(["math", "mrow", "mstyle", "mpadded", "mtd", "semantics", "none"]);
const LEAVES = new Set(["mi", "mn", "mo", "mtext", "ms"]);

export function hasClass({ attribs }: Element, wanted: RegExp): boolean {
  return (attribs.class ?? "").split(" ").some((name) => wanted.test(name));
}

/** Whether nothing of an element is seen: it may still take room. */
export function isInvisible(element: Element | undefined): boolean {
  if (!element || element.name === "mphantom" || element.name === "mspace") return true;
  if (LEAVES.has(element.name)) return textOf(element) === "";
  return GROUPS.has(element.name) && elementsIn(element).every(isInvisible);
}

/** Whether an element is the sign that applies a function to what follows, which is not seen. */
export function isApplication(element: Element | undefined): boolean {
  return (
    element?.name === "mo" && element.children.some((child) => "data" in child && child.data === "\u2061")
  );
}

/** Whether an element is neither seen nor takes any width. */
function isNothing(element: Element): boolean {
  const { name, attribs } = element;
  if (!isInvisible(element) || isApplication(element)) return false;
  if (name === "mspace")
    return attribs.mathbackground === undefined && !(Number.parseFloat(attribs.width ?? "") > 0);
  if (name === "mpadded" && attribs.width === "0.1px") return true;
  return elementsIn(element).every(isNothing);
}

const isFence = (part: Element | undefined) => part?.name === "mo" && part.attribs.fence === "true";

/** The brackets around a row, and what stands between them; undefined where it has none. */
export function bracketed(
  element: Element,
): { readonly open: string; readonly close: string; readonly inside: readonly Element[] } | undefined {
  const parts = elementsIn(element);
  const [first, last] = [parts[0], parts.at(-1)];
  if (element.name !== "mrow" || parts.length < 2 || !first || !last) return undefined;
  if (!isFence(first) || !isFence(last)) return undefined;
  return { open: textOf(first), close: textOf(last), inside: parts.slice(1, -1) };
}

/** The elements of a row, with those of plain groups in it, and without those that are nothing. */
export function rowOf(elements: readonly Element[]): readonly Element[] {
  return elements.flatMap((element) => {
    if (isNothing(element)) return [];
    const { mathcolor, mathsize, mathbackground, voffset } = element.attribs;
    const says = mathcolor ?? mathsize ?? mathbackground ?? voffset;
    const isPlain =
      GROUPS.has(element.name) && says === undefined && !hasClass(element, /^(?:math-boxed|tml-cancelto)$/);
    return isPlain && !bracketed(element) && !isHidden(element) ? rowOf(elementsIn(element)) : [element];
  });
}

/** Whether an element has no height, as `\hphantom` makes it. */
function isHidden({ name, attribs }: Element): boolean {
  return name === "mpadded" && attribs.height === "0px";
}
