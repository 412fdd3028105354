// How fast and how large a talk is: 500 questions for four experts, and the article that ships.
// npm run bench:talk [-- --questions 500]
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { findChromium } from "../src/browser/chromium/find-chromium.ts";
import { manyQuestions } from "../tests/helpers/many-questions.ts";

const STEPS = 80;

const { values } = parseArgs({ options: { questions: { type: "string", default: "500" } } });
const executablePath = process.env.TRIPTYCH_CHROMIUM ?? findChromium();
const work = mkdtempSync(join(tmpdir(), "triptych-bench-"));
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
try {
  writeFileSync(join(work, "many.md"), manyQuestions(Number(values.questions)));
  const sample = fileURLToPath(new URL("../content/cancer-nanomedicine.md", import.meta.url));
  for (const file of [join(work, "many.md"), sample]) console.log(JSON.stringify(await measure(file)));
} finally {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}

async function measure(file) {
  const cli = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
  const start = performance.now();
  const args = [cli, "build", file, "--only", "talk", "-o", join(work, "site"), "--force"];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", cwd: work });
  if (status !== 0) throw new Error(stderr);
  const seconds = (performance.now() - start) / 1000;
  const name = file.replace(/^.*\/|\.md$/g, "");
  const page = join(work, "site", name, "talk/index.html");
  const folder = join(work, "site");
  return {
    article: name,
    "build, s": round(seconds),
    "HTML, kB": Math.round(statSync(page).size / 1000),
    "folder, kB": Math.round(sizeOf(folder) / 1000),
    ...(await inBrowser(page)),
  };
}

/** What the deck loads, without the other files of the site: its page, style, script and fonts. */
function sizeOf(folder) {
  const files = readdirSync(folder, { recursive: true }).map((path) => join(folder, path));
  return files.filter((path) => statSync(path).isFile()).reduce((sum, path) => sum + readFileSync(path).length, 0);
}

async function inBrowser(page) {
  const tab = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await tab.addInitScript(() => {
    const look = () => {
      if (document.querySelector(".reveal.ready")) window.readyAt = performance.now();
      else requestAnimationFrame(look);
    };
    look();
  });
  await tab.goto(pathToFileURL(page).href);
  await tab.waitForFunction(() => window.readyAt > 0, undefined, { timeout: 120_000 });
  const ready = await tab.evaluate(() => window.readyAt);
  const times = await tab.evaluate(timeSteps, STEPS);
  await tab.close();
  const sorted = times.toSorted((a, b) => a - b);
  return {
    "ready, s": round(ready / 1000),
    "step, ms: median": round(sorted[sorted.length >> 1]),
    worst: round(sorted.at(-1)),
  };
}

/** Runs in the browser: the time of each step, from the key to the layout of what it shows, in ms. */
async function timeSteps(count) {
  const times = [];
  for (let step = 0; step < count; step++) {
    const start = performance.now();
    const how = { key: "ArrowRight", keyCode: 39, bubbles: true };
    document.dispatchEvent(new KeyboardEvent("keydown", how));
    document.querySelector(".reveal .slides").getBoundingClientRect();
    times.push(performance.now() - start);
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  }
  return times;
}

function round(value) {
  return Math.round(value * 100) / 100;
}
