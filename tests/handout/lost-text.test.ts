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
  ]);
  expect(found.map(({ code, severity, span }) => [code, severity, span.line])).toEqual([
    ["handout/text-missing", "error", 9],
    ["handout/text-doubled", "error", 7],
    ["handout/text-missing", "error", 1],
    ["handout/text-low", "warning", 9],
    ["handout/small-type", "warning", 7],
  ]);
  expect(found[0]!.message).toContain("question 1: the pages lack the text near “So.Text.”");
});
