// Builds a site of many articles, and long books. npm run bench:many [-- --articles 1000 --book "2,000 questions"]
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

const { values } = parseArgs({ options: { articles: { type: "string", default: "1000" }, book: { type: "string" } } });

const command = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "triptych-bench-"));
try {
  console.log("| what | outputs | whole process | processor time | peak memory | site | largest page |\n|---|---|--:|--:|--:|--:|--:|");
  if (values.book === undefined) {
    writeArticles(join(work, "source"), Number(values.articles));
    await measure(`${values.articles} articles`, "reader");
    await measure(`${values.articles} articles`, "reader,talk");
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
  const files = readdirSync(join(work, "site"), { recursive: true }).map((name) => ({ name, size: statSync(join(work, "site", name)).size }));
  const all = files.reduce((sum, { size }) => sum + size, 0);
  const largest = Math.max(...files.filter(({ name }) => /^(?!.*talk).*\.html$/.test(name)).map(({ size }) => size));
  console.log(`| ${what} | ${only} | ${seconds(ms)} | ${seconds(cpu)} | ${Math.round(peak)} MB | ${Math.round(all / 1e6)} MB | ${Math.round(largest / 1000)} kB |`);
  rmSync(join(work, "site"), { recursive: true });
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}
