import { spawnSync } from "node:child_process";
import { cpSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadArticle } from "../../src/source/load.ts";
import { exported } from "../helpers/exported.ts";
import { exportedArticles } from "../helpers/exported-articles.ts";
import { folderWith } from "../helpers/folder.ts";
import { said } from "../helpers/said.ts";
import { importFile } from "../import/import.ts";

const canRun = spawnSync("pandoc", ["--version"]).status === 0;
const why = canRun ? "" : " (skipped: install pandoc)";

/** What an article says; Pandoc writes a note as often as it is referred to. */
async function saidBy(path: string) {
  const { article, diagnostics } = await loadArticle(path);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const { footnotes, ...rest } = said(article);
  return { ...rest, footnotes: [...new Set(footnotes)] };
}

describe.skipIf(!canRun).each(exportedArticles)(`$name, written again by Pandoc${why}`, ({ path, name }) => {
  it.each([
    ["with lines as they come", ["--wrap=none"]],
    ["with short lines", []],
  ])("%s, is the same article", async (_, options) => {
    const folder = folderWith();
    cpSync(dirname(path), folder, { recursive: true });
    const { content } = await exported(path, "markdown");
    const pandoc = spawnSync("pandoc", ["-s", "-f", "markdown", "-t", "markdown", ...options], {
      input: content as string,
      encoding: "utf8",
    });
    expect(pandoc.status, pandoc.stderr).toBe(0);
    const { article, lost, added } = await importFile(join(folder, "again.md.txt"), pandoc.stdout);
    expect([lost, added]).toEqual([[], []]);
    writeFileSync(join(folder, name), article);
    expect(await saidBy(join(folder, name))).toEqual(await saidBy(path));
  });
});
