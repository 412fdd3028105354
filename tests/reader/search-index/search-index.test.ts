import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { runInNewContext } from "node:vm";
import { inflateRawSync } from "node:zlib";
import { afterAll, expect, it, vi } from "vitest";
import type { Records } from "../../../src/reader/client/search/pagefind.ts";
import type { SearchedArticles } from "../../../src/reader/search-index/search-data.ts";
import { createSearchIndex } from "../../../src/reader/search-index/search-index.ts";
import { searchedText } from "../../../src/reader/search-index/searched-text.ts";
import { useBrowser } from "../../helpers/browser.ts";
import { filesIn, textOf } from "../../helpers/folder.ts";
import { read } from "../../helpers/read.ts";
import { useServer } from "../../helpers/server.ts";

const folder = mkdtempSync(join(tmpdir(), "triptych-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const open = useBrowser();
const server = useServer(() => folder, "/under/a/base/");

const TOPICS = ["naps", "dreams", "snoring"];

/** An article with four records: its abstract, a question and two answers. */
const source = (topic: string) => `---
title: On ${topic}
experts: [{ id: RK, name: R. Kessler }, { id: MO, name: M. Oduya }]
---

About ${topic}.

## Why ${topic}?

### RK

**Waves.** Sleep has waves.

### MO

**Attention.** Sleepers of ${topic} attend.
`;

/** Runs in the browser, as text: the tests' runner would take the import for one of its own. */
const SEARCH = `(async () => {
  const pagefind = await import(new URL("pagefind/pagefind.js", location.href).href);
  await pagefind.options({ baseUrl: "/under/a/base/", basePath: "/under/a/base/pagefind/" });
  await pagefind.init();
  const { results } = await pagefind.search("waves");
  return Promise.all(results.map(async (hit) => ({ id: hit.id, url: (await hit.data()).url })));
})()`;

it("finds in all parts of an index that is too large for one", async () => {
  const write = ({ path, content }: { path: string; content: Uint8Array | string }) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  write({ path: "index.html", content: "<!doctype html><html lang=en><title>T</title>" });
  const index = await createSearchIndex({ most: 1, articles: 1, recordsAPart: 5 });
  for (const topic of TOPICS)
    await index.add(searchedText((await read(source(topic), `${topic}.md`)).article));
  await index.finish();
  index.files().forEach(write);
  await index.close();
  expect(filesIn(folder).filter((path) => path.endsWith("entry.json"))).toEqual([
    "pagefind/2/pagefind-entry.json",
    "pagefind/3/pagefind-entry.json",
    "pagefind/pagefind-entry.json",
  ]);

  const page = await open();
  await page.goto(`${server().url}index.html`);
  const found = (await page.evaluate(SEARCH)) as { id: string; url: string }[];
  const urls = found.map(({ url }) => url);
  expect(urls.sort()).toEqual(
    [...TOPICS].sort().map((topic) => `/under/a/base/${topic}/questions/why-${topic}.html#why-${topic}-rk`),
  );
  const { articles, experts, records } = JSON.parse(textOf(folder, "pagefind/records.json")) as Records;
  expect(Object.keys(records)).toHaveLength(12);
  for (const { id, url } of found) {
    const [article, expert] = records[id]!;
    expect(url).toContain(`/${articles[article]![0]}/`);
    expect(experts[expert]).toBe("R. Kessler");
  }
});

it("divides what is more than an index may have, and packs it before it is asked for", async () => {
  const index = await createSearchIndex({ most: 1, articles: 1, recordsAPart: 3 });
  await index.add(searchedText((await read(source("naps"), "naps.md")).article));
  index.complete();
  const isPacked = () => index.files().some(({ path }) => path === "pagefind/2/pagefind-entry.json");
  await vi.waitFor(() => expect(isPacked()).toBe(true), { timeout: 20_000, interval: 50 });
  await index.finish();
  const found = index.files().find(({ path }) => path === "pagefind/records.json")!;
  await index.close();
  expect(Object.keys((JSON.parse(String(found.content)) as Records).records)).toHaveLength(4);
});

it("needs no index by Pagefind while browsers can search by themselves", async () => {
  const index = await createSearchIndex();
  await index.add(searchedText((await read(source("naps"), "naps.md")).article));
  await index.finish();
  const files = index.files();
  await index.close();
  expect(files.map(({ path }) => path)).toEqual(["naps/search.js", "assets/articles.js"]);
  expect(files[0]!.content).toContain('["why-naps-rk-p1","Waves. Sleep has waves."]');
});

it("packs what is only searched from disk, and says how much it is", async () => {
  const { article } = await read(source("naps"), "naps.md");
  const text = searchedText(article);
  const records = Array.from({ length: 3000 }, () => text.data.records).flat();
  const index = await createSearchIndex();
  await index.add({ ...text, records: [], data: { ...text.data, records } });
  await index.finish();
  const files = new Map(index.files().map(({ path, content }) => [path, String(content)]));
  await index.close();
  const given: unknown[] = [];
  const give = (...all: unknown[]) => given.push(...all);
  runInNewContext(files.get("naps/search.js")!, { triptychRecords: give });
  runInNewContext(files.get("assets/articles.js")!, { triptychArticles: give });
  const [slug, packed, list] = given as [string, string, SearchedArticles];
  const unpacked = inflateRawSync(Buffer.from(packed, "base64")).toString();
  expect(slug).toBe("naps");
  expect(JSON.parse(unpacked).records).toEqual(records);
  expect(list.articles[0]!.size).toBe(unpacked.length);
});
