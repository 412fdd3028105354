import { XmlAttributeComponent, XmlComponent } from "docx";

/** What an element of Office Math has inside. */
export type MathPart = XmlComponent | string;

class MathElement extends XmlComponent {
  constructor(name: string, children: readonly MathPart[]) {
    super(name);
    this.root.push(...children);
  }
}

class Attributes extends XmlAttributeComponent<{
  readonly val?: string;
  readonly wordVal?: string;
  readonly space?: string;
}> {
  protected override readonly xmlKeys = { val: "m:val", wordVal: "w:val", space: "xml:space" };
}

const asPart = (attributes: Attributes) => attributes as unknown as XmlComponent;

/** An element of Office Math (ECMA-376, part 1, 22.1), e.g. `m:f` for the name `f`. */
export function e(name: string, ...children: readonly MathPart[]): XmlComponent {
  return new MathElement(`m:${name}`, children);
}

/** A property: an element that has only a value. */
export function property(name: string, val: string): XmlComponent {
  return e(name, asPart(new Attributes({ val })));
}

/** Properties that are on or off, which are written where they are on. */
export function flags(names: readonly string[]): readonly XmlComponent[] {
  return names.map((name) => property(name, "1"));
}

/** How letters look: colour as six hexadecimal digits, size in half points. */
export interface LetterLook {
  readonly color?: string;
  readonly size?: number;
}

/** Letters of a formula, slanted unless they are `upright`; `words` are text, not letters that stand for something. */
export function run(
  text: string,
  how: "slanted" | "upright" | "words",
  { color, size }: LetterLook = {},
): XmlComponent {
  const word = (name: string, wordVal: string) =>
    new MathElement(`w:${name}`, [asPart(new Attributes({ wordVal }))]);
  const look = [
    ...(color === undefined ? [] : [word("color", color)]),
    ...(size === undefined ? [] : [word("sz", String(size))]),
  ];
  // LibreOffice drops also the space without width, unless it is told to keep it.
  const space = /^[^\s\u200B]+$/.test(text) ? [] : [asPart(new Attributes({ space: "preserve" }))];
  return e(
    "r",
    ...(how === "upright" ? [e("rPr", property("sty", "p"))] : []),
    ...(how === "words" ? [e("rPr", e("nor"))] : []),
    ...(look.length > 0 ? [new MathElement("w:rPr", look)] : []),
    e("t", ...space, text),
  );
}

/** Stands for an operand that is not there: programs show a box, or a question mark, where nothing is. */
export function nothing(): XmlComponent {
  return run("\u200B", "slanted");
}
