// Compares the handout with its peers. npm run bench [-- --questions 80,320] [--skip name]
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { PDFDocument, ParseSpeeds } from "@cantoo/pdf-lib";
import { readFileSync } from "node:fs";
import { findChromium } from "../src/browser/chromium/find-chromium.ts";
import { asArticle, asHtml, book, PAGED_CSS, PLAIN_CSS } from "./book.mjs";
import { TOOLS } from "./peers.mjs";
import { run } from "./run.mjs";
import { tableOf } from "./table.mjs";

const LIMIT = 20 * 60_000; // ms, for one tool and one book

const { values } = parseArgs({
  options: {
    questions: { type: "string", default: "80,320" },
    skip: { type: "string", multiple: true, default: [] },
    keep: { type: "boolean", default: false },
  },
});

const chromium = process.env.TRIPTYCH_CHROMIUM ?? findChromium()?.path;
if (!chromium) throw new Error("no Chromium found: set TRIPTYCH_CHROMIUM");
const work = mkdtempSync(join(tmpdir(), "triptych-bench-"));
const results = [];
try {
  for (const questions of values.questions.split(",").map(Number)) results.push(...(await compare(questions)));
} finally {
  if (values.keep) console.error(`kept: ${work}`);
  else rmSync(work, { recursive: true, force: true });
}
console.log(tableOf(results));

async function compare(questions) {
  const folder = join(work, String(questions));
  mkdirSync(folder);
  const parts = book(questions);
  writeFileSync(join(folder, "book.md"), asArticle(parts));
  writeFileSync(join(folder, "paged.html"), asHtml(parts, PAGED_CSS));
  writeFileSync(join(folder, "plain.html"), asHtml(parts, PLAIN_CSS));
  const found = [];
  const smallest = Math.min(...values.questions.split(",").map(Number));
  for (const tool of TOOLS) {
    if (values.skip.some((name) => tool.name.startsWith(name)) || (tool.smallOnly && questions > smallest)) continue;
    if (tool.package && !existsSync(new URL(`node_modules/${tool.package}`, import.meta.url))) {
      console.error(`${tool.name}: not installed (npm --prefix bench install --ignore-scripts --no-package-lock)`);
      continue;
    }
    found.push({ questions, tool: tool.name, ...(await measure(tool, folder)) });
    console.error(JSON.stringify(found.at(-1)));
  }
  return found;
}

async function measure(tool, folder) {
  const out = join(folder, `${TOOLS.indexOf(tool)}.pdf`);
  const where = { chromium, folder, out };
  try {
    const { ms, cpu, peak, output } = await run(tool.command(where), { cwd: folder, env: tool.env?.(where), limit: LIMIT });
    const print = Number(/print (\d+) ms/.exec(output)?.[1] ?? Number.NaN);
    const pdf = readFileSync(tool.made?.(out) ?? out);
    const { length } = (await PDFDocument.load(pdf, { parseSpeed: ParseSpeeds.Fastest, updateMetadata: false })).getPages();
    return { ms, cpu, peak, print, pages: length, stages: /times: (.*)/.exec(output)?.[1] };
  } catch (error) {
    return { failed: String(error.message).split("\n").slice(0, 6).join(" ") };
  }
}
