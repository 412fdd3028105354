import { createRequire } from "node:module";
import { expect, it } from "vitest";
import { bibtexOf } from "../../src/markup/bibtex.ts";

const { Cite } = createRequire(import.meta.url)("@citation-js/core") as typeof import("@citation-js/core");

it("texts with signs of TeX are read as they were written", () => {
  const titles = ["Half a } brace", "Open { brace", "a {pair}", "a \\ backslash", "x^2 & 50% of #1_a"];
  const works = titles.map((title, index) => ({ id: `w${index}`, type: "webpage", title, note: title }));
  const { data } = new Cite(bibtexOf(works)) as unknown as {
    data: readonly { title: string; note: string }[];
  };
  expect(data.map(({ title }) => title)).toEqual(titles);
  expect(data.map(({ note }) => note)).toEqual(titles);
});
