import { expect, it } from "vitest";
import { markdown } from "../../src/prose/markdown.ts";

const OPENERS = [
  "$",
  "$a ",
  "$$ ",
  "$$\n",
  "\\(a ",
  "\\[\n",
  "\\[a=b ",
  "\\begin{align} ",
  "\\begin{align}\n",
];

it.each(OPENERS)("many openers %j without a closer are read in linear time", (opener) => {
  // It takes some 0.1 s; a search to the end for each opener would take longer than a test may.
  const openers = opener.repeat(100_000 / opener.length);
  expect(markdown.parse(openers, {}).length).toBeGreaterThan(0);
});

it("shows TeX and MathML, and keeps TeX that cannot be read", () => {
  const shown = (source: string) => markdown.render(source, {});
  expect(shown("$a<b$")).toBe(
    '<p><math data-tex="a&lt;b"><mrow><mi>a</mi><mo>&lt;</mo><mi>b</mi></mrow></math></p>\n',
  );
  expect(shown("$$\n\\fraq\n$$")).toBe('<code class="math-invalid">\\fraq</code>');
  expect(shown("$$x \\tag{A}$$")).toContain('</math><span class="equation-number">(A)</span></div>');
});
