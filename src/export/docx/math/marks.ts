import type { XmlComponent } from "docx";
import type { Element } from "domhandler";
import { textOf } from "./mathml.ts";
import { e, flags, property } from "./office-math.ts";

/** The character that stands over a letter, by the one that stands alone: m:chr wants the first. ECMA-376, part 1, 22.1.2.20 */
const OVER: Readonly<Record<string, string>> = {
  "‾": "\u0305",
  "¯": "\u0305",
  ˉ: "\u0305",
  ˆ: "\u0302",
  "^": "\u0302",
  "~": "\u0303",
  "˜": "\u0303",
  "˙": "\u0307",
  "¨": "\u0308",
  "…": "\u20DB",
  "...": "\u20DB",
  "....": "\u20DC",
  "´": "\u0301",
  "`": "\u0300",
  "˘": "\u0306",
  ˇ: "\u030C",
  "˚": "\u030A",
  "→": "\u20D7",
  "←": "\u20D6",
  "↔": "\u20E1",
  "⇀": "\u20D1",
  "↼": "\u20D0",
};

/** Braces, brackets and arcs that are as wide as what they are over or under. */
const BRACES = /^[⏜-⏡⎴⎵]$/;

/** An accent or a brace over a base; undefined where `above` is neither. */
export function markOver(above: Element, base: readonly XmlComponent[]): XmlComponent | undefined {
  const sign = signOf(above);
  const accent = sign === undefined ? undefined : OVER[sign];
  if (accent !== undefined) return e("acc", e("accPr", property("chr", accent)), e("e", ...base));
  return sign !== undefined && BRACES.test(sign) ? brace(sign, "top", base) : undefined;
}

/** A brace under a base; undefined where `below` is none. */
export function markUnder(below: Element, base: readonly XmlComponent[]): XmlComponent | undefined {
  const sign = signOf(below);
  return sign !== undefined && BRACES.test(sign) ? brace(sign, "bot", base) : undefined;
}

/** The sign of an operator that is said to stretch, or not to: other signs are what somebody put there. */
function signOf(element: Element): string | undefined {
  return element.name === "mo" && element.attribs.stretchy !== undefined ? textOf(element) : undefined;
}

function brace(sign: string, place: "top" | "bot", base: readonly XmlComponent[]): XmlComponent {
  const side = property("vertJc", place === "top" ? "bot" : "top");
  return e("groupChr", e("groupChrPr", property("chr", sign), property("pos", place), side), e("e", ...base));
}

/** The lines through a box, by MathML's names. */
const STRIKES: Readonly<Record<string, string>> = {
  updiagonalstrike: "strikeBLTR",
  downdiagonalstrike: "strikeTLBR",
  horizontalstrike: "strikeH",
  verticalstrike: "strikeV",
};
const SIDES = ["hideTop", "hideBot", "hideLeft", "hideRight"];

/** What is enclosed, with a line over or under it, a box around it, or lines through it; `left` is told of anything else. */
export function enclosed(
  notation: string,
  inside: readonly XmlComponent[],
  left: (what: string) => void,
): readonly XmlComponent[] {
  const names = notation.split(" ").filter(Boolean);
  const known = names.every((name) => name in STRIKES || name === "box");
  if (names.length === 1 && (names[0] === "top" || names[0] === "bottom")) return [barred(names[0], inside)];
  if (known && names.length > 0) return [boxed(names, inside)];
  left(`the sign around a term that TeX calls “${notation}”`);
  return inside;
}

function barred(place: "top" | "bottom", inside: readonly XmlComponent[]): XmlComponent {
  return e("bar", e("barPr", property("pos", place === "top" ? "top" : "bot")), e("e", ...inside));
}

/** A box with lines through it; without its sides where no `box` is among the names. */
export function boxed(names: readonly string[], inside: readonly XmlComponent[]): XmlComponent {
  const hidden = names.includes("box") ? [] : SIDES;
  const strikes = ["strikeH", "strikeV", "strikeBLTR", "strikeTLBR"].filter((each) =>
    names.some((name) => STRIKES[name] === each),
  );
  return e("borderBox", e("borderBoxPr", ...flags([...hidden, ...strikes])), e("e", ...inside));
}
