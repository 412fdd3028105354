// Compares the handout with its peers. npm run bench [-- --book prose|code|apparatus] [--questions 80,320] [--skip name]
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { PDFDocument, ParseSpeeds } from "@cantoo/pdf-lib";
import { findChromium } from "../src/browser/chromium/find-chromium.ts";
import { articleFiles } from "./books/as-article.mjs";
import { asHtml, PAGED_CSS, PLAIN_CSS } from "./books/as-html.mjs";
import { BOOKS } from "./books/books.mjs";
import { TOOLS } from "./peers.mjs";
import { run } from "./run.mjs";
import { tableOf } from "./table.mjs";

const LIMIT = 20 * 60_000; // ms, for one tool and one book

const { values } = parseArgs({
  options: {
    book: { type: "string", multiple: true, default: Object.keys(BOOKS) },
    questions: { type: "string" },
    skip: { type: "string", multiple: true, default: [] },
    keep: { type: "boolean", default: false },
  },
});

const chromium = process.env.TRIPTYCH_CHROMIUM ?? findChromium();
if (!chromium) throw new Error("no Chromium found: set TRIPTYCH_CHROMIUM");
const work = mkdtempSync(join(tmpdir(), "triptych-bench-"));
const results = [];
try {
  for (const name of values.book) {
    if (!BOOKS[name]) throw new Error(`no book ${name}: there are ${Object.keys(BOOKS).join(", ")}`);
    for (const questions of sizesOf(name)) results.push(...(await compare(name, questions)));
  }
} finally {
  if (values.keep) console.error(`kept: ${work}`);
  else rmSync(work, { recursive: true, force: true });
}
console.log(tableOf(results));

/** How many questions of a book are measured. */
function sizesOf(name) {
  return values.questions?.split(",").map(Number) ?? BOOKS[name].sizes;
}

async function compare(name, questions) {
  const folder = join(work, `${name}-${questions}`);
  mkdirSync(folder);
  const book = BOOKS[name].make(questions);
  const pages = { "paged.html": asHtml(book, PAGED_CSS), "plain.html": asHtml(book, PLAIN_CSS) };
  for (const [file, text] of Object.entries({ ...articleFiles(book), ...pages })) writeFileSync(join(folder, file), text);
  const found = [];
  const smallest = Math.min(...sizesOf(name));
  for (const tool of TOOLS) {
    if (values.skip.some((skipped) => tool.name.startsWith(skipped)) || (tool.smallOnly && questions > smallest)) continue;
    if (tool.package && !existsSync(new URL(`node_modules/${tool.package}`, import.meta.url))) {
      console.error(`${tool.name}: not installed (npm --prefix bench install --ignore-scripts --no-package-lock)`);
      continue;
    }
    found.push({ book: name, questions, tool: tool.name, ...(await measure(tool, folder)) });
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
    return { ms, cpu, peak, print, pages: length, megabytes: pdf.length / 1e6, stages: /times: (.*)/.exec(output)?.[1] };
  } catch (error) {
    return { failed: String(error.message).split("\n").slice(0, 6).join(" ") };
  }
}
