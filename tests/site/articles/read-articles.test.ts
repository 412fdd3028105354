import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readArticles } from "../../../src/site/articles/read-articles.ts";
import { OUTPUTS } from "../../../src/site/outputs.ts";
import { folderWith } from "../../helpers/folder.ts";

const GOOD = "---\ntitle: Naps\n---\n\n## Why?\n\n**Because.** So it is.\n";

it("two articles whose outputs would have one name are an error of the second", async () => {
  const read = await readArticles(folderWith({ "a/naps.md": GOOD, "b/Naps.md": GOOD }), OUTPUTS);
  expect(read.map(({ diagnostics }) => diagnostics.map(({ code }) => code))).toEqual([
    [],
    ["article/same-name"],
  ]);
  expect(read[1]!.diagnostics[0]!.message).toContain("a/naps.md has the same name");
});

it("finds what an article shows beside it, wherever the working folder is", async () => {
  const folder = folderWith({
    "naps.md": GOOD.replace("So it is.", "![A cell](cell.svg) ![Gone](gone.png)"),
    "cell.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
  });
  const [naps] = await readArticles(`${folder}/naps.md`, OUTPUTS);
  expect(naps!.diagnostics.map(({ code, span }) => [code, span.line])).toEqual([["image/missing", 7]]);
  expect((await naps!.read()).images.get("cell.svg")?.path).toMatch(/^images\/\w+-cell\.svg$/);
});

it("takes over an article that would be read the same, and reads one again when anything it uses changed", async () => {
  const folder = folderWith({
    "naps.md": GOOD.replace("So it is.", "So it is [@a] ![A cell](cell.svg)").replace(
      "title: Naps",
      "title: Naps\nbibliography: works.bib",
    ),
    "cell.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
    "works.bib": "@book{a, title = {A}}",
    "other.md": GOOD,
  });
  const first = await readArticles(folder, OUTPUTS);
  const second = await readArticles(folder, OUTPUTS, first);
  expect(second).toEqual(first);
  for (const [file, content] of [
    ["works.bib", "@book{a, title = {B}}"],
    ["cell.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="4"/>'],
    ["triptych.yaml", "lang: de"],
  ] as const) {
    writeFileSync(join(folder, file), content);
    const next = await readArticles(folder, OUTPUTS, second);
    expect(next[0], file).not.toBe(second[0]);
  }
  expect((await readArticles(folder, OUTPUTS, second))[1]).not.toBe(second[1]); // its defaults are new
});

it("reads only articles again whose files are not as they were", async () => {
  const folder = folderWith({ "naps.md": GOOD, "other.md": GOOD });
  const first = await readArticles(folder, OUTPUTS);
  await new Promise((resolve) => setTimeout(resolve, 50)); // the clock of the file system goes in steps
  const second = await readArticles(folder, OUTPUTS, first);
  writeFileSync(join(folder, "naps.md"), GOOD.replace("Naps", "Maps"));
  const third = await readArticles(folder, OUTPUTS, second);
  expect(third[0]!.listed.meta.title).toBe("Maps");
  expect(third[1]).toBe(second[1]);
});

it("knows every file that it looked at, also one that is missing, and reads again once it is there", async () => {
  const text = "So it is [@a] ![A cell](img/cell.svg) ![Far](https://example.org/a.png) [data](data%201.csv)";
  const folder = folderWith({
    "naps.md": GOOD.replace("So it is.", `${text}\n\n\`\`\`csv file=table.csv\n\`\`\``).replace(
      "title: Naps",
      "title: Naps\nbibliography: works.bib\ncsl: own.csl",
    ),
  });
  const first = await readArticles(folder, OUTPUTS);
  const names = [...first[0]!.filesRead.keys()].map((path) => path.slice(folder.length + 1)).sort();
  expect(names).toEqual(["data 1.csv", "img/cell.svg", "naps.md", "own.csl", "triptych.yaml", "works.bib"]);
  const codes = first[0]!.diagnostics.map(({ code }) => code);
  writeFileSync(join(folder, "works.bib"), "@book{a, title = {A}}");
  const [next] = await readArticles(folder, OUTPUTS, first);
  expect(next!.diagnostics.map(({ code }) => code)).not.toEqual(codes);
});

it("says once that two articles have one name, however often they are read", async () => {
  const folder = folderWith({ "a/naps.md": GOOD, "b/naps.md": GOOD });
  const first = await readArticles(folder, OUTPUTS);
  const second = await readArticles(folder, OUTPUTS, first);
  expect(second[1]!.diagnostics).toEqual(first[1]!.diagnostics);
});
