import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { expect, inject, it } from "vitest";
import { useBrowser } from "../helpers/browser.ts";

const address = pathToFileURL(`${inject("site")}/cancer-nanomedicine/talk/index.html`).href;
const open = useBrowser();

/** Bytes that a compressing server would send for a file; fonts are compressed already. */
function transferred(url: string): number {
  const bytes = readFileSync(fileURLToPath(url));
  return url.endsWith(".woff2") ? bytes.length : gzipSync(bytes).length;
}

it("the talk of the article that ships takes less than 350 kB with its fonts", async () => {
  const page = await open({ viewport: { width: 1280, height: 720 } });
  const asked = new Set<string>();
  page.on("request", (request) => asked.add(request.url().replace(/[?#].*/, "")));
  await page.goto(address);
  await page.waitForSelector(".reveal.ready");
  // Goes to the end, so that everything that a slide needs is requested.
  for (let slide = 1; slide <= 12; slide++)
    await page.evaluate((number) => location.assign(`#/${number}`), slide);
  await page.evaluate(() => document.fonts.ready);
  const files = [...asked].filter((url) => url.startsWith("file:"));
  expect(files.length).toBeGreaterThan(3);
  expect(files.reduce((sum, url) => sum + transferred(url), 0)).toBeLessThan(350_000);
});
