// What a change costs in a handout whose questions start pages. npm run bench:rebuild [-- --questions 320]
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";
import { asArticle } from "./books/as-article.mjs";
import { prose } from "./books/prose.mjs";
import { run } from "./run.mjs";

const LIMIT = 20 * 60_000; // ms, for one build

const { values } = parseArgs({ options: { questions: { type: "string", default: "320" } } });

const command = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const questions = Number(values.questions);
const work = mkdtempSync(join(tmpdir(), "triptych-bench-"));
const file = join(work, "book.md");

/** Builds what lies in the file, and gives the time in ms, the stages and the PDF. */
async function build(what, extra = []) {
  const args = ["build", file, "--only", "handout", "--times", "-o", join(work, "site"), ...extra];
  const { ms, cpu, output } = await run([process.execPath, command, ...args], { cwd: work, limit: LIMIT });
  const stages = /times: (.*)/.exec(output)?.[1];
  console.log(`| ${what} | ${(ms / 1000).toFixed(1)} s | ${(cpu / 1000).toFixed(1)} s | ${stages} |`);
  return { ms, stages, pdf: readFileSync(join(work, "site/book/handout.pdf")) };
}

/** The text with the letters of one word in another order. */
function changedAt(text, at) {
  const [word] = text.slice(at).split(/[\s.]/, 1);
  return text.slice(0, at) + [...word].reverse().join("") + text.slice(at + word.length);
}

try {
  const source = asArticle(prose(questions)).replace("paper: A5", "paper: A5, questions: page");
  // Another text in every run, so that nothing of an earlier one is in the cache.
  const own = source.replaceAll("A book for measuring", `A book for measuring ${Date.now()}`);
  const question = own.indexOf(`{#q${Math.ceil(questions / 2)}}`);
  const paragraph = own.indexOf("\n\n", own.indexOf("**", question)) + 2;
  // Key points stand in the first pages as well.
  const keyPoint = own.indexOf("**", question) + 2;
  console.log("| build | whole process | processor time | stages |\n|---|--:|--:|---|");
  writeFileSync(file, own);
  const cold = await build("from nothing");
  const again = await build("unchanged");
  writeFileSync(file, changedAt(own, paragraph));
  const rebuilt = await build("a word changed in one answer");
  const fresh = await build("the same, nothing from the cache", ["--no-cache"]);
  writeFileSync(file, changedAt(own, keyPoint));
  const other = await build("a word changed in one key point");
  const cutting = (built) => Number(/cut (\d+) ms/.exec(built.stages)[1]);
  console.log(`\n- rebuild, of the first time (≤ 0.33): **${(rebuilt.ms / cold.ms).toFixed(2)}**`);
  console.log(`- cutting, of the first time (≤ 0.05): **${(cutting(rebuilt) / cutting(cold)).toFixed(3)}**`);
  console.log(`- rebuild after a change in a key point: ${(other.ms / cold.ms).toFixed(2)}`);
  console.log(`- the same bytes: ${again.pdf.equals(cold.pdf) && rebuilt.pdf.equals(fresh.pdf) ? "yes" : "**no**"}`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
