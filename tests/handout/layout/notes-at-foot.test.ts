import { expect, it } from "vitest";
import { makeHandout } from "../../helpers/make-handout.ts";
import { readPdf } from "../../helpers/pdf.ts";

/** So many lines stand above the paragraph in which a footnote is called. */
const ABOVE = [39, 40, 42, 43];
const NOTE = "which takes two lines at the foot of a page, as most footnotes of books do,";
/** This one has a footnote of four lines. */
const LONGER = 40;
const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_none, index) => text(index));

const SOURCE = `---
title: Notes at the foot
lang: en
handout: { questions: page }
---

${ABOVE.map(
  (lines) => `## Question ${lines}?

${times(lines, (line) => `line ${line} of ${lines}`).join("\n\n")}

${times(48, () => "before ").join("")}call ${lines}[^n${lines}] ${times(60, () => "after ").join("")}
`,
).join("\n")}
${ABOVE.map((lines) => `[^n${lines}]: note ${lines}, ${lines === LONGER ? `${NOTE} `.repeat(3) : ""}${NOTE} and ends as ${lines}.\n`).join("")}`;

it("sets a footnote whole on the page where it is called, and moves the call where there is no room", async () => {
  const { bytes, findings } = await makeHandout(SOURCE);
  expect(findings).toEqual([]);
  const { pages } = await readPdf(bytes);
  const pageOf = (text: string) => pages.findIndex((page) => page.replace(/\s+/g, " ").includes(text));
  const isOverleaf = ABOVE.map((lines) => pageOf(`call ${lines}`) > pageOf(`line 0 of ${lines}`));
  expect(isOverleaf).toEqual([false, true, true, true]);
  for (const lines of ABOVE) {
    expect(pageOf(`note ${lines},`)).toBe(pageOf(`call ${lines}`));
    expect(pageOf(`ends as ${lines}.`)).toBe(pageOf(`call ${lines}`));
  }
});
