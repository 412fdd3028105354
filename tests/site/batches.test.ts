import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { batchesOf } from "../../src/site/batches.ts";
import { readArticles } from "../../src/site/read-articles.ts";
import { runEleventy } from "../../src/site/run-eleventy.ts";
import { filesIn, folderWith, textOf } from "../helpers/folder.ts";

/** An article whose source is of about so many kB. */
const source = (title: string, size: number) =>
  `---\ntitle: ${title}\nsite: https://example.org/\n---\n\n## Why?\n\n**So.** ${"Because it is. ".repeat(size * 66)}\n`;

it("puts articles into groups by their size, in their order, a large one by itself", async () => {
  const sizes = [100, 150, 100, 400, 10, 10];
  const files = Object.fromEntries(sizes.map((size, at) => [`a${at}.md`, source(`A${at}`, size)]));
  const batches = batchesOf(await readArticles(folderWith(files)));
  const names = batches.map((batch) => batch.map(({ listed }) => listed.slug));
  expect(names).toEqual([["a0", "a1"], ["a2"], ["a3"], ["a4", "a5"]]);
  expect(batchesOf([])).toEqual([[]]);
});

it("makes one site of several groups", async () => {
  const folder = folderWith(Object.fromEntries([0, 1, 2].map((at) => [`a${at}.md`, source(`A${at}`, 200)])));
  const output = mkdtempSync(join(tmpdir(), "triptych-test-"));
  onTestFinished(() => rmSync(output, { recursive: true, force: true }));
  let runs = 0;
  const finished = () => void runs++;
  await runEleventy({ articles: folder, output, only: ["reader", "talk"], events: { finished } });
  expect(runs).toBe(1);
  const files = filesIn(output);
  for (const at of [0, 1, 2]) {
    expect(files).toContain(`a${at}/index.html`);
    expect(files).toContain(`a${at}/talk/index.html`);
    expect(files).toContain(`a${at}/offline.json`);
    expect(textOf(output, "index.html")).toContain(`href="a${at}/`);
    expect(textOf(output, "pagefind/records.json")).toContain(`["a${at}","A${at}"]`);
  }
  const pages = files.filter((path) => path.endsWith(".html") && path.includes("/"));
  expect(textOf(output, "sitemap.xml").match(/<url>/g)).toHaveLength(pages.length + 1);
  const { files: kept } = JSON.parse(textOf(output, ".triptych.json"));
  expect(Object.keys(kept).sort()).toEqual(files.filter((path) => path !== ".triptych.json"));
});
