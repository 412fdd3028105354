// Builds a site of many articles, and a book of many questions. npm run bench:many [-- --articles 1000]
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";
import { writeArticles } from "./articles.mjs";
import { asArticle } from "./books/as-article.mjs";
import { prose } from "./books/prose.mjs";
import { run } from "./run.mjs";

const LIMIT = 20 * 60_000; // ms, for one build

const { values } = parseArgs({
  options: { articles: { type: "string", default: "1000" }, questions: { type: "string", default: "500" } },
});

const command = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "triptych-bench-"));
try {
  writeArticles(join(work, "articles"), Number(values.articles));
  mkdirSync(join(work, "book"));
  writeFileSync(join(work, "book", "book.md"), asArticle(prose(Number(values.questions))));
  console.log("| what | outputs | whole process | processor time | peak memory |\n|---|---|--:|--:|--:|");
  for (const [name, only] of [
    ["articles", "reader"],
    ["articles", "reader,talk"],
    ["book", "reader"],
  ]) {
    const args = [command, "build", name, "--only", only, "-o", `${name}-site`];
    const { ms, cpu, peak } = await run([process.execPath, ...args], { cwd: work, limit: LIMIT });
    const what = name === "book" ? `${values.questions} questions` : `${values.articles} articles`;
    console.log(`| ${what} | ${only} | ${seconds(ms)} | ${seconds(cpu)} | ${Math.round(peak)} MB |`);
    rmSync(join(work, `${name}-site`), { recursive: true });
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}
