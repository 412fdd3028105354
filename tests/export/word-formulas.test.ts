import { expect, it } from "vitest";
import type { DocxContext } from "../../src/export/docx/docx-context.ts";
import { mathOf } from "../../src/export/docx/math/write-math.ts";
import { renderMath } from "../../src/prose/formulas/render-math.ts";

/** A formula as Office Math in short: `sSup(e(x) sup(2))`, values as `chr=∑`, and `·` for what is not there. */
function written(tex: string): { readonly math: string; readonly left: readonly string[] } {
  const left: string[] = [];
  const context = { leftInFormula: (what: string) => void left.push(what) } as unknown as DocxContext;
  const mathml = renderMath(tex, true) as string;
  const made = mathOf({ type: "math", value: tex, mathml }, context);
  return { math: short(made.prepForXml({ stack: [] } as never)), left };
}

function short(node: unknown): string {
  if (typeof node === "string") return node.replaceAll("\u200B", "·");
  const [name, inside] = Object.entries(node as object)[0]!;
  const parts: readonly unknown[] = [inside].flat();
  const attributes = parts.flatMap((part) => Object.values((part as { _attr?: object })._attr ?? {}));
  const tag = name.slice(2);
  if (tag === "t" || tag === "r" || tag === "oMath") return content(parts);
  const value = (attributes[0] as { value?: string } | undefined)?.value ?? attributes[0];
  return value === undefined ? `${tag}(${content(parts)})` : `${tag}=${value}`;
}

const content = (parts: readonly unknown[]) =>
  parts
    .filter((part) => typeof part === "string" || !("_attr" in (part as object)))
    .filter((part) => typeof part === "string" || Object.keys(part as object).length > 0)
    .map(short)
    .join(" ");

it.each([
  ["\\overline{AB}", "bar(barPr(pos=top) e(A B))"],
  ["\\underline{x}", "bar(barPr(pos=bot) e(x))"],
  ["\\bar x", "acc(accPr(chr=\u0305) e(x))"],
  ["\\hat y", "acc(accPr(chr=\u0302) e(y))"],
  ["\\overrightarrow{AB}", "acc(accPr(chr=\u20D7) e(A B))"],
  ["\\underbrace{a}_{b}", "limLow(e(groupChr(groupChrPr(chr=⏟ pos=bot vertJc=top) e(a))) lim(b))"],
  ["\\overset{!}{=}", "limUpp(e(=) lim(!))"],
  ["{}^{14}C", "sPre(sub(·) sup(14) e(C))"],
  ["2{}^{14}C_2", "2 sPre(sub(·) sup(14) e(sSub(e(C) sub(2))))"],
  ["\\ce{H2O}", "sSub(e(rPr(sty=p) H) sub(2)) rPr(sty=p) O"],
  ["\\ce{SO4^2-}", "sSup(e(sSub(e(rPr(sty=p) SO) sub(4))) sup(2 − ·))"],
  ["\\ce{^{227}_{90}Th+}", "sSup(e(sPre(sub(90) sup(227) e(rPr(sty=p) Th))) sup(+ ·))"],
  ["= b", "· = b"],
  [
    "\\begin{align} a &= b \\end{align}",
    "m(mPr(plcHide=1 cGpRule=3 cGp=0 mcs(mc(mcPr(count=1 mcJc=right)) mc(mcPr(count=1 mcJc=left)))) mr(e(a) e(· = b)))",
  ],
  ["\\sum_{i=1}^n x_i", "nary(naryPr(chr=∑ limLoc=undOvr) sub(i = 1) sup(n) e(sSub(e(x) sub(i))))"],
  ["\\sin x", "func(fName(rPr(sty=p) sin) e(x))"],
  ["\\lim_{n} a_n", "func(fName(limLow(e(rPr(sty=p) lim) lim(n))) e(sSub(e(a) sub(n))))"],
  ["\\boxed{x}", "borderBox(borderBoxPr() e(x))"],
  ["\\cancel{x}", "borderBox(borderBoxPr(hideTop=1 hideBot=1 hideLeft=1 hideRight=1 strikeBLTR=1) e(x))"],
  ["\\binom{n}{k}", "d(dPr(begChr=( endChr=)) e(f(fPr(type=noBar) num(n) den(k))))"],
  ["\\left( a \\middle| b \\right)", "d(dPr(begChr=( sepChr=| endChr=)) e(a) e(b))"],
  ["\\color{red}x", "rPr(color=FF0000) x"],
  ["\\text{if }x", "rPr(nor()) if\u00a0 x"],
])("writes %s as Office Math", (tex, math) => {
  expect(written(tex)).toEqual({ math, left: [] });
});

it.each([
  ["\\longdiv{x}", "the sign around a term that TeX calls “longdiv”"],
  ["\\cancelto{0}{x}", "the arrow through what is cancelled"],
  ["\\colorbox{yellow}{x}", "the coloured ground of a term"],
  ["\\raisebox{2pt}{x}", "how far a term is raised or lowered"],
  ["\\begin{array}{r|c} a & b\\end{array}", "the lines between the cells of a table"],
  ["\\big( x", "the size of a bracket"],
])("tells what of %s is left out, and writes its letters", (tex, what) => {
  const { math, left } = written(tex);
  expect(left).toEqual([what]);
  expect(math).toMatch(/[xa]/);
});
