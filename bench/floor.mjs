// Chromium's own printing of the same text: no running heads, no contents, no footnotes.
// node floor.mjs <browser> <page.html> <out.pdf>
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [, , executablePath, page, out] = process.argv;
const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
const tab = await browser.newPage();
await tab.goto(pathToFileURL(page).href);
const start = performance.now();
// The same options as Triptych's: tags and outline are a good part of the work.
const pdf = await tab.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
console.log(`print ${Math.round(performance.now() - start)} ms`);
writeFileSync(out, pdf);
await browser.close();
