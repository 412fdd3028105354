// How soon a save is seen: npm run bench:save [-- --questions 500 --saves 10 --command other/dist/cli/main.js]
// From the moment the article is written to the moment that the text is in the open reader page and in the
// open talk, and to the moment that the handout is written. Prints a row of the table in docs/performance.md.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { chooseChromium } from "../src/browser/chromium/choose-chromium.ts";
import { hasSandbox, SHARED_FLAGS } from "../src/browser/chromium/flags.ts";
import { asArticle } from "./books/as-article.mjs";
import { prose } from "./books/prose.mjs";
import { startServer } from "./start-server.mjs";

const LIMIT = 120_000; // ms, for anything that is waited for
const LOOK_EVERY = 5; // ms

const { values } = parseArgs({
  options: {
    questions: { type: "string", default: "500" },
    saves: { type: "string", default: "10" },
    command: { type: "string" },
  },
});
const saves = Number(values.saves);
const root = fileURLToPath(new URL("..", import.meta.url));
const command = resolve(values.command ?? join(root, "dist/cli/main.js"));

/** The article that ships, and where in it a word is changed. */
function sample() {
  const text = readFileSync(join(root, "content/cancer-nanomedicine.md"), "utf8");
  const id = /^## .*\{#([\w-]+)(?![^}\n]*\.section)/m.exec(text)[1];
  return { text, id };
}

/** A book of so many questions. */
function long(questions) {
  return { text: asArticle(prose(questions)), id: `q${Math.ceil(questions / 2)}` };
}

async function until(isSo, what) {
  const limit = performance.now() + LIMIT;
  while (!(await isSo())) {
    if (performance.now() > limit) throw new Error(`never: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  }
  return performance.now();
}

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const worst = (list) => Math.max(...list);
const shown = (list) => `${Math.round(median(list))} (${Math.round(worst(list))})`;

/** When a file was written; 0 while it is replaced. */
const mtimeOf = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Opens a page and counts how often it is loaded. */
async function open(browser, address) {
  const page = await (await browser.newContext()).newPage();
  let loads = 0;
  page.on("domcontentloaded", () => loads++);
  await page.goto(address);
  return { page, loads: () => loads };
}

/** When the text of a page holds a word; asked in the page, at every frame. */
async function seen(page, word) {
  for (;;) {
    try {
      await page.waitForFunction((text) => document.body?.textContent.includes(text), word, {
        polling: "raf",
        timeout: LIMIT,
      });
      return performance.now();
    } catch (error) {
      if (!/context|navigation/i.test(String(error))) throw error; // it is loaded again just now
    }
  }
}

async function measure(name, { text, id }, args = []) {
  const folder = mkdtempSync(join(tmpdir(), "triptych-bench-"));
  const file = join(folder, "a.md");
  const withWord = (word) => text.replace(new RegExp(`(\\{#${id}[ }][^]*?\\*\\* )`), `$1${word} `);
  writeFileSync(file, withWord("Wordzero"));
  const { path, env } = await chooseChromium();
  const browser = await chromium.launch({
    executablePath: path,
    args: [...SHARED_FLAGS],
    chromiumSandbox: hasSandbox(),
    env: { ...process.env, ...env },
  });
  const { address, end } = await startServer(command, ["serve", "a.md", "--port", "0", ...args], folder);
  const handout = join(folder, "_site/a/handout.pdf");
  const times = { reader: [], talk: [], handout: [], loads: [] };
  try {
    const reader = await open(browser, `${address}a/questions/${id}.html`);
    // Slides that are far away are not in the page.
    const slide = await reader.page.getAttribute('a[href*="talk/index.html#/"]', "href");
    const talk = await open(browser, new URL(slide, reader.page.url()).href);
    const isPrinted = args.length === 0;
    if (isPrinted) await until(() => mtimeOf(handout) > 0, "handout");
    await new Promise((resolve) => setTimeout(resolve, 3000));
    for (let count = 0; count < saves; count++) {
      const word = `Word${String.fromCharCode(97 + count)}${"x".repeat(count % 3)}q`;
      const before = mtimeOf(handout);
      const loads = reader.loads() + talk.loads();
      const start = performance.now();
      writeFileSync(file, withWord(word));
      const [inReader, inTalk] = await Promise.all([seen(reader.page, word), seen(talk.page, word)]);
      times.reader.push(inReader - start);
      times.talk.push(inTalk - start);
      if (isPrinted) {
        const printed = await until(() => ![0, before].includes(mtimeOf(handout)), "new handout");
        times.handout.push(printed - Math.max(inReader, inTalk));
      }
      await new Promise((resolve) => setTimeout(resolve, 1500));
      times.loads.push(reader.loads() + talk.loads() - loads);
    }
  } finally {
    await browser.close();
    await end();
    rmSync(folder, { recursive: true, force: true });
  }
  const columns = [times.reader, times.talk, times.handout].map((list) => (list.length > 0 ? shown(list) : "–"));
  console.log(`| ${[name, ...columns, median(times.loads)].join(" | ")} |`);
}

console.log("| article | reader, ms | talk, ms | handout after that, ms | loads of both pages for a save |");
console.log("|---|--:|--:|--:|--:|");
await measure("the one that ships", sample());
const questions = Number(values.questions);
// Printing takes most of a minute, which a save does not wait for.
if (questions > 0) await measure(`${questions} questions`, long(questions), ["--only", "reader,talk"]);
