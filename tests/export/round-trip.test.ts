import { cpSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { wordsBeyond } from "../../src/import/from-tree.ts";
import type { Article } from "../../src/model/article.ts";
import { loadArticle } from "../../src/source/load.ts";
import { exported } from "../helpers/exported.ts";
import { exportedArticles } from "../helpers/exported-articles.ts";
import { folderWith } from "../helpers/folder.ts";
import { read } from "../helpers/read.ts";
import { said, wordsForReaders } from "../helpers/said.ts";
import { someOf } from "../helpers/thorough.ts";
import { importFile } from "../import/import.ts";

/** What an article says that is written into a folder. */
async function saidBy(path: string, text: string | Uint8Array) {
  writeFileSync(path, text);
  const { article, diagnostics } = await loadArticle(path);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return said(article);
}

describe.each(someOf(exportedArticles, 4))("$name", ({ path, name }) => {
  it("as Markdown for Pandoc is the same article, also when it is imported", async () => {
    const folder = folderWith();
    cpSync(dirname(path), folder, { recursive: true });
    const { content } = await exported(path, "markdown");
    const same = said((await loadArticle(path)).article);
    expect(await saidBy(join(folder, name), content)).toEqual(same);
    const { article, lost, added, imported } = await importFile(join(folder, "export.pandoc.txt"), content);
    expect([lost, added, imported.account.leftOut]).toEqual([[], [], []]);
    expect(await saidBy(join(folder, name), article)).toEqual(same);
  });

  it("loses no word on its way through Word", async () => {
    const { content } = await exported(path, "docx");
    const { article, lost, added } = await importFile("export.docx", content);
    expect([lost, added]).toEqual([[], []]);
    const [before, after] = [(await loadArticle(path)).article, (await read(article)).article];
    const words = (each: Article) => wordsForReaders(each).join(" ");
    expect(wordsBeyond(words(before), words(after))).toEqual([]);
  });
});
