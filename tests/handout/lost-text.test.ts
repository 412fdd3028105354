import { expect, it } from "vitest";
import { lostTextFindings } from "../../src/handout/lost-text.ts";
import { read } from "../helpers/read.ts";

const SOURCE =
  "---\ntitle: T\nexperts:\n  - { id: RK, name: R. Kessler }\n---\n\n## Why? {#why}\n\n### RK\n\n**So.** Text.\n";

it("names the question and the line of what the pages lack or have twice", async () => {
  const { article } = await read(SOURCE);
  const found = lostTextFindings(article, [
    { id: "why-rk", near: "So.Text.", kind: "missing" },
    { id: "why", near: "Why?", kind: "doubled" },
    { id: "", near: "T", kind: "missing" },
    { id: "why-rk", near: "Text.", kind: "low" },
    { id: "why", near: "a + b", kind: "small" },
    { id: "why-rk", near: "Figure 1", kind: "small-drawing" },
  ]);
  expect(found.map(({ code, severity, span }) => [code, severity, span.line])).toEqual([
    ["handout/text-missing", "error", 9],
    ["handout/text-doubled", "error", 7],
    ["handout/text-missing", "error", 1],
    ["handout/text-low", "warning", 9],
    ["handout/small-type", "warning", 7],
    ["handout/small-type", "warning", 9],
  ]);
  expect(found[0]!.message).toContain("question 1: the pages lack the text near “So.Text.”");
});

it("names the letters that no font has, the first place of each script, and what to install", async () => {
  const source = `${SOURCE}\nIn 東京 and 서울, 👍.\n\nAgain 東, and \ue000.\n`;
  const { article } = await read(source);
  const boxes = ["東京서울👍🏽", "東\ue000\ufffd"].map((near) => ({
    id: "why-rk",
    near,
    kind: "boxes" as const,
  }));
  const found = lostTextFindings(article, boxes, source);
  expect(found.map(({ code, span, hint }) => [code, span.line, span.column, hint.split(": ")[1]])).toEqual([
    ["text/no-glyph", 9, 1, undefined],
    ["text/no-glyph", 13, 4, "npm install @fontsource/noto-serif-sc @fontsource/noto-sans-sc"],
    ["text/no-glyph", 13, 11, "npm install @fontsource/noto-serif-kr @fontsource/noto-sans-kr"],
    ["text/no-glyph", 13, 15, "npm install @fontsource/noto-color-emoji"],
    ["text/no-glyph", 15, 14, undefined],
  ]);
  expect(found[1]!.message).toContain("“東 (U+6771), 京 (U+4EAC)”");
});
