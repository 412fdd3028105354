import { expect, it } from "vitest";
import { readArticles } from "../../src/site/read-articles.ts";
import { folderWith } from "../helpers/folder.ts";

const GOOD = "---\ntitle: Naps\n---\n\n## Why?\n\n**Because.** So it is.\n";

it("two articles whose outputs would have one name are an error of the second", async () => {
  const read = await readArticles(folderWith({ "a/naps.md": GOOD, "b/Naps.md": GOOD }));
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
  const [naps] = await readArticles(`${folder}/naps.md`);
  expect(naps!.diagnostics.map(({ code, span }) => [code, span.line])).toEqual([["image/missing", 7]]);
  expect((await naps!.read()).images.get("cell.svg")?.path).toMatch(/^images\/\w+-cell\.svg$/);
});
