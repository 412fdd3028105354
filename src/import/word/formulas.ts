import type { ChildNode, Element } from "domhandler";
import { strToU8, zipSync } from "fflate";
import { parseDocument } from "htmlparser2";
import { DOCUMENT, type Package } from "./package.ts";

/** Stands before and behind the TeX of a formula in the text; no text has it. */
export const MATH_MARK = "\uE0F1";

/** The picture that stands for a drawing in programs that know none, and the drawing itself. */
const DRAWING =
  /(<a:blip\b[^>]*r:embed=")[^"]*("(?:[^>]*[^>/])?>(?:(?!<\/?a:blip\b).)*?<asvg:svgBlip\b[^>]*r:embed="([^"]+)")/gs;

/**
 * The file with its formulas as marked TeX in the text, and drawings in place of the pictures that stand for
 * them, because the converter has neither.
 */
export function withFormulas({ parts, document }: Package): Uint8Array {
  const changed = document
    .replace(DRAWING, "$1$3$2")
    .replace(/<m:oMath(?:Para)?[ >].*?<\/m:oMath(?:Para)?>(?:\s*<\/m:oMathPara>)?/gs, (xml) =>
      run(texOf(xml)),
    );
  return zipSync({ ...parts, [DOCUMENT]: strToU8(changed) }, { level: 0 });
}

function run(tex: string): string {
  const text = tex.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<w:r><w:t xml:space="preserve">${MATH_MARK}${text}${MATH_MARK}</w:t></w:r>`;
}

function texOf(xml: string): string {
  return of(parseDocument(xml, { xmlMode: true }).children)
    .replace(/\s+/g, " ")
    .trim();
}

/** Signs over several terms as TeX has them. */
const OPERATORS: Readonly<Record<string, string>> = {
  "∑": "\\sum",
  "∏": "\\prod",
  "∫": "\\int",
  "∮": "\\oint",
  "⋃": "\\bigcup",
  "⋂": "\\bigcap",
};

const BRACES: Readonly<Record<string, string>> = { "⏞": "\\overbrace", "⏟": "\\underbrace" };

function index(sign: string, tex: string): string {
  return tex && `${sign}{${tex}}`;
}

const ACCENTS: Readonly<Record<string, string>> = {
  "\u0302": "\\hat",
  "\u0303": "\\tilde",
  "\u0304": "\\bar",
  "\u0305": "\\bar",
  "¯": "\\bar",
  "^": "\\hat",
  "~": "\\tilde",
  "\u20d7": "\\vec",
  "→": "\\vec",
  "\u0307": "\\dot",
  "\u0308": "\\ddot",
  "\u0301": "\\acute",
  "\u0300": "\\grave",
  "\u0306": "\\breve",
  "\u030C": "\\check",
  "\u030A": "\\mathring",
  "˙": "\\dot",
};

/** How each element of Office Math is written. ECMA-376, part 1, 22.1 */
const WRITE: Readonly<Record<string, (part: (name: string) => string, element: Element) => string>> = {
  "m:f": (part) => `\\frac{${part("m:num")}}{${part("m:den")}}`,
  "m:sSup": (part) => `{${part("m:e")}}^{${part("m:sup")}}`,
  "m:sSub": (part) => `{${part("m:e")}}_{${part("m:sub")}}`,
  "m:sSubSup": (part) => `{${part("m:e")}}_{${part("m:sub")}}^{${part("m:sup")}}`,
  "m:rad": (part) => (part("m:deg") ? `\\sqrt[${part("m:deg")}]{${part("m:e")}}` : `\\sqrt{${part("m:e")}}`),
  "m:nary": (part, element) => {
    const sign = property(element, "m:chr") ?? "∫";
    const [low, high] = [part("m:sub"), part("m:sup")];
    return `${OPERATORS[sign] ?? sign}${low && `_{${low}}`}${high && `^{${high}}`} ${part("m:e")}`;
  },
  "m:d": (_part, element) => {
    const [open, close] = [property(element, "m:begChr") ?? "(", property(element, "m:endChr") ?? ")"];
    const inner = element.children
      .filter(isElement)
      .filter(({ name }) => name === "m:e")
      .map((e) => of(e.children));
    return `\\left${delimiter(open)}${inner.join(property(element, "m:sepChr") ?? "|")}\\right${delimiter(close)}`;
  },
  "m:limLow": (part) => `\\underset{${part("m:lim")}}{${part("m:e")}}`,
  "m:limUpp": (part) => `\\overset{${part("m:lim")}}{${part("m:e")}}`,
  "m:acc": (part, element) => `${ACCENTS[property(element, "m:chr") ?? "\u0302"] ?? "\\hat"}{${part("m:e")}}`,
  "m:bar": (part, element) =>
    `\\${property(element, "m:pos") === "top" ? "overline" : "underline"}{${part("m:e")}}`,
  "m:sPre": (part) => `{}${index("_", part("m:sub"))}${index("^", part("m:sup"))}${part("m:e")}`,
  "m:groupChr": (part, element) => {
    const brace = BRACES[property(element, "m:chr") ?? "⏟"];
    return brace ? `${brace}{${part("m:e")}}` : part("m:e");
  },
  "m:borderBox": (part, element) => {
    const strikes = ["m:strikeBLTR", "m:strikeTLBR"].filter((each) => property(element, each) === "1");
    const command = strikes.length > 1 ? "xcancel" : strikes.length > 0 ? "cancel" : "boxed";
    return `\\${command}{${part("m:e")}}`;
  },
  "m:phant": (part, element) =>
    property(element, "m:show") === "0" ? `\\phantom{${part("m:e")}}` : part("m:e"),
  "m:func": (part) => `${part("m:fName")} ${part("m:e")}`,
  "m:m": (_part, { children }) => {
    const rows = children.filter(isElement).filter(({ name }) => name === "m:mr");
    const row = (each: Element) =>
      each.children
        .filter(isElement)
        .map((cell) => of(cell.children))
        .join(" & ");
    return `\\begin{matrix}${rows.map(row).join(" \\\\ ")}\\end{matrix}`;
  },
  "m:r": (_part, element) => {
    const text = textIn(element)
      .replaceAll("\u200B", "")
      .replaceAll(/[%#&$]/g, "\\$&");
    const isText = property(element, "m:nor") !== undefined;
    if (isText && text.trim()) return `\\text{${text}}`;
    const isPlain = property(element, "m:sty") === "p" && /^\p{L}{2,}$/u.test(text.trim());
    return isPlain ? `\\mathrm{${text}}` : text;
  },
};

function of(nodes: readonly ChildNode[]): string {
  return nodes.filter(isElement).map(elementTex).join("");
}

function elementTex(element: Element): string {
  const { name, children } = element;
  if (/^(?:w:|m:\w+Pr$|m:ctrlPr)/.test(name)) return "";
  const part = (wanted: string) => {
    const found = children.filter(isElement).find((child) => child.name === wanted);
    return found ? of(found.children) : "";
  };
  return WRITE[name]?.(part, element) ?? of(children);
}

function property(element: Element, name: string): string | undefined {
  for (const child of element.children.filter(isElement)) {
    if (!/^m:\w*[pP]r$/.test(child.name)) continue;
    const found = child.children.filter(isElement).find((each) => each.name === name);
    if (found) return found.attribs["m:val"] ?? "";
  }
  return undefined;
}

function delimiter(sign: string): string {
  if (sign === "") return ".";
  return /[{}]/.test(sign) ? `\\${sign}` : sign;
}

function textIn({ children }: Element): string {
  return children
    .map((child) => ("data" in child ? child.data : isElement(child) ? textIn(child) : ""))
    .join("");
}

function isElement(node: ChildNode): node is Element {
  return node.type === "tag";
}
