import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { CODES } from "../src/diagnostics/codes.ts";
import { readCases, writeCases } from "./helpers/cases.ts";
import { linesOf, outlineOf } from "./helpers/outline.ts";
import { read } from "./helpers/read.ts";

const folder = fileURLToPath(new URL("cases/", import.meta.url));

for (const file of readdirSync(folder)) {
  const cases = readCases(`${folder}${file}`);
  describe(file, () => {
    if (process.env.UPDATE) {
      it("is updated", async () => {
        const found = [];
        for (const one of cases) found.push({ ...one, expected: await resultOf(one.source) });
        writeCases(`${folder}${file}`, found);
      });
      return;
    }
    it.each(cases.map((one) => [one.name, one] as const))("%s", async (_name, { source, expected }) => {
      expect(await resultOf(source)).toBe(expected);
    });
  });
}

async function resultOf(source: string): Promise<string> {
  const { article, diagnostics } = await read(source);
  return [outlineOf(article), linesOf(diagnostics)].filter(Boolean).join("\n").trim();
}

it("every diagnostic has a golden case", () => {
  const all = readdirSync(folder).map((file) => readFileSync(`${folder}${file}`, "utf8"));
  // A golden case is one text file that people read, so invalid bytes, two files of one name and very
  // long texts are tested in tests/source/parse-article.test.ts, tests/site and tests/source/limits.test.ts. What does not fit a slide or is lost on a page
  // is found by measuring: tests/slides, tests/built, tests/handout, tests/pdf. Shards are no articles: tests/site/shards.test.ts.
  const elsewhere = [
    ...["article/limit", "article/not-utf8", "article/same-name"],
    ...["handout/columns", "handout/margin-full", "handout/no-gaps", "handout/small-type"],
    ...["handout/text-doubled", "handout/text-low", "handout/text-missing"],
    ...["link/article-missing", "pdf/plain", "picture/no-browser", "picture/no-glyph"],
    ...["shard/damaged", "shard/missing", "shard/mixed"],
    ...["slide/continued", "slide/overflow"],
    "text/no-glyph",
    ...["theme/address", "theme/invalid"],
    ...["translation/missing", "translation/one-way", "translation/same-language"],
  ];
  const without = Object.keys(CODES).filter((code) => !all.some((text) => text.includes(` ${code}: `)));
  expect(without.sort()).toEqual(elsewhere);
});
