// Builds a site of many articles, at once and in shards, and long books.
// npm run bench:many [-- --articles 1000 --shards 16 --book articles, or --book "2,000 short questions"]
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";
import { writeArticles } from "./articles.mjs";
import { asArticle } from "./books/as-article.mjs";
import { prose } from "./books/prose.mjs";
import { shortBook } from "./books/short.mjs";
import { run } from "./run.mjs";

const LIMIT = 20 * 60_000; // ms, for one build

const BOOKS = {
  "500 questions": () => asArticle(prose(500)),
  "500 short questions": () => shortBook({ questions: 500, experts: 4, words: 60 }),
  "1,000 short questions": () => shortBook({ questions: 1000, experts: 4, words: 60 }),
  "2,000 short questions": () => shortBook({ questions: 2000, experts: 4, words: 60 }),
  "5,000 short questions": () => shortBook({ questions: 5000, experts: 2, words: 40 }),
  "4 questions for 200 experts": () => shortBook({ questions: 4, experts: 200, words: 60 }),
};

const { values } = parseArgs({
  options: { articles: { type: "string", default: "1000" }, shards: { type: "string" }, book: { type: "string" } },
});

const command = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "triptych-bench-"));
try {
  console.log("| what | outputs | whole process | processor time | peak memory | site | largest page |\n|---|---|--:|--:|--:|--:|--:|");
  if (values.book === undefined || values.book === "articles") {
    writeArticles(join(work, "source"), Number(values.articles));
    await measure(`${values.articles} articles`, "reader");
    await measure(`${values.articles} articles`, "reader,talk");
    if (values.shards) await measureShards(Number(values.shards));
  }
  for (const [name, text] of Object.entries(BOOKS)) {
    if (values.book !== undefined && values.book !== name) continue;
    rmSync(join(work, "source"), { recursive: true, force: true });
    mkdirSync(join(work, "source"));
    writeFileSync(join(work, "source", "book.md"), text());
    await measure(name, "reader");
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function measure(what, only) {
  const args = [command, "build", "source", "--only", only, "-o", "site"];
  const { ms, cpu, peak } = await run([process.execPath, ...args], { cwd: work, limit: LIMIT });
  const all = readdirSync(join(work, "site"), { recursive: true }).map((name) => ({ name, about: statSync(join(work, "site", name)) }));
  const files = all.filter(({ about }) => about.isFile()).map(({ name, about: { size } }) => ({ name, size }));
  const sum = files.reduce((total, { size }) => total + size, 0);
  const largest = Math.max(...files.filter(({ name }) => /^(?!.*talk).*\.html$/.test(name)).map(({ size }) => size));
  console.log(`| ${what} | ${only} | ${seconds(ms)} | ${seconds(cpu)} | ${Math.round(peak)} MB | ${(sum / 1e6).toFixed(1)} MB | ${Math.round(largest / 1000)} kB |`);
  rmSync(join(work, "site"), { recursive: true });
}

/** Builds the shards one after the other, and joins them. */
async function measureShards(of) {
  const build = (number) => [command, "build", "source", "--only", "reader,talk", "--shard", `${number}/${of}`];
  const shards = [];
  for (let number = 1; number <= of; number++)
    shards.push(await run([process.execPath, ...build(number)], { cwd: work, limit: LIMIT }));
  const sum = (key) => shards.reduce((total, each) => total + each[key], 0);
  const highest = Math.max(...shards.map(({ peak }) => peak));
  console.log(`| ${of} shards, one by one | reader,talk | ${seconds(sum("ms"))} | ${seconds(sum("cpu"))} | ${Math.round(highest)} MB | | |`);
  const joined = await run([process.execPath, command, "join", "-o", "site"], { cwd: work, limit: LIMIT });
  console.log(`| joining them | | ${seconds(joined.ms)} | ${seconds(joined.cpu)} | ${Math.round(joined.peak)} MB | | |`);
  rmSync(join(work, "site"), { recursive: true });
  rmSync(join(work, "_shards"), { recursive: true });
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}
