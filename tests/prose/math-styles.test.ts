import { describe, expect, it } from "vitest";
import { renderMath } from "../../src/prose/formulas/render-math.ts";

const FORMULAS = [
  String.raw`\begin{pmatrix}1&2\\3&4\end{pmatrix}`,
  String.raw`\begin{array}{|c|l:r|}\hline 1&2&3\\ \hdashline 4&5&6\\ \hline\end{array}`,
  String.raw`\begin{cases}1&x>0\\0&\text{else}\end{cases}`,
  String.raw`\color{red}{x}\colorbox{yellow}{z}\boxed{y}\cancel{w}\llap{x}y\!z`,
  String.raw`\begin{align}a&=b\\c&=d\end{align}`,
  String.raw`\overbrace{abc}^{n}\hat{y}`,
  String.raw`\frac{1`,
];

describe("formulas", () => {
  it("have no inline styles", () => {
    for (const formula of FORMULAS)
      for (const display of [true, false])
        expect(renderMath(formula, display), formula).not.toContain(" style=");
  });

  it("keep colours, lines and the space between columns", () => {
    expect(renderMath(FORMULAS[3]!, false)).toContain('mathcolor="#ff0000"');
    expect(renderMath(FORMULAS[1]!, true)).toMatch(/class="[^"]*math-line-bottom-dashed/);
    expect(renderMath(FORMULAS[0]!, true)).toMatch(/<mtd class="math-pad-left-0 math-pad-right-3"/);
  });
});
