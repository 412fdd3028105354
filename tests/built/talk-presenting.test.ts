import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { useBrowser } from "../helpers/browser.ts";
import { filesIn } from "../helpers/folder.ts";
import { readPdf } from "../helpers/pdf.ts";
import { runHere } from "../helpers/run-here.ts";
import { thorough } from "../helpers/thorough.ts";

const NOTE = "Only the speaker may know this";
const SOURCE = `---
title: Naps
site: https://example.org/seminar
talk: { minutes: 10, order: discuss-first, questions: [why], theme: dark }
experts:
  - { id: RK, name: Rosa Kessler }
  - { id: MO, name: Musa Oduya }
---

## Why do naps help? {#why minutes=4}

### RK

**Slow waves.** The full answer.

**Sham naps do nothing.** More.

![A dot](dot.svg)

::: notes
${NOTE}.
:::

### MO

**Attention.** Another.

::: discuss
Which experiment would tell them apart?

- A sham nap
- An alarm clock
:::

## What are the limits? {#limits}

### MO

**Few.** None that matter.
`;

let folder: string;
const open = useBrowser();
const talkAt = (path = "talk/index.html") => pathToFileURL(join(folder, "site/naps", path)).href;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "triptych-talk-"));
  writeFileSync(join(folder, "naps.md"), SOURCE);
  writeFileSync(join(folder, "dot.svg"), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>');
  writeFileSync(join(folder, "theme.css"), ":root { --accent: rgb(250, 128, 3); }");
  const extra = ["--single-file", "--talk-pdf"];
  const run = await runHere(["build", "naps.md", "-o", "site", "--only", "reader,talk", ...extra], folder);
  expect(run.status, run.stderr).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function openSlide(number: number | string, options = {}): Promise<Page> {
  const page = await open({ viewport: { width: 1280, height: 720 }, ...options });
  await page.goto(`${talkAt()}#/${number}`);
  await page.waitForSelector(".reveal.ready");
  return page;
}

describe("presenting", () => {
  it.runIf(thorough)("highlights one expert on every slide, and then nobody again", async () => {
    const page = await openSlide(3);
    const lit = () =>
      page.$$eval("[data-lit]", (all) => [...new Set(all.map((one) => (one as HTMLElement).dataset.expert))]);
    await page.keyboard.press("2");
    expect(await lit()).toEqual(["mo"]);
    await page.keyboard.press("1");
    expect(await lit()).toEqual(["rk"]);
    await page.keyboard.press("x");
    expect(await lit()).toEqual([]);
  });

  it.runIf(thorough)("has the questions of the longer talk after its closing slide", async () => {
    const page = await openSlide(3);
    expect(await page.locator("section:has(.label)").filter({ hasText: "Backup" }).count()).toBe(2);
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction(() => document.querySelector('[data-question="limits"].present'));
  });

  it("shows the answers on the speaker's desk, with their locators and planned time", async () => {
    const page = await openSlide("2/3");
    const popup = page.waitForEvent("popup");
    await page.keyboard.press("s");
    const desk = await popup;
    await desk.locator(".desk-now section").waitFor();
    await desk.locator(".desk-text").getByText("The full answer").first().waitFor();
    expect(await desk.locator(".desk-notes .desk-place").innerText()).toMatch(/reader #why · \d:\d\d min/);
    expect(await desk.locator(".desk-text").innerText()).toContain(NOTE);
    expect(await desk.locator(".desk-question").innerText()).toMatch(/^0:00 of 4:00$/);
  });

  it("opens the transcript with one key, or with the first link that the Tab key reaches", async () => {
    const page = await openSlide(3);
    await page.keyboard.press("t");
    await page.waitForURL(/\?transcript#\/3$/);
    await page.waitForSelector('[data-view="transcript"]');
    expect(await page.locator(".notes").filter({ hasText: "The full answer" }).first().isVisible()).toBe(
      true,
    );
    await page.keyboard.press("t");
    await page.waitForSelector(".reveal.ready");
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus");
    expect(await focused.innerText()).toBe("Transcript");
    await focused.press("Enter");
    await page.waitForURL(/\?transcript/);
  });

  it.runIf(thorough)(
    "is dark when the article says so, has the author's accent colour, and respects reduced motion",
    async () => {
      const page = await openSlide(3, { colorScheme: "light", reducedMotion: "reduce" });
      const style = await page.evaluate(() => {
        const root = getComputedStyle(document.documentElement);
        const fragment = getComputedStyle(document.querySelector(".fragment")!);
        return [
          root.getPropertyValue("--paper"),
          root.getPropertyValue("--accent"),
          fragment.transitionDuration,
        ];
      });
      expect(style).toEqual(["#16171b", "#fa8003", "0s"]);
    },
  );
});

describe("the files of a talk", () => {
  it("include an HTML file that needs no other file", async () => {
    const alone = mkdtempSync(join(tmpdir(), "triptych-alone-"));
    const file = join(alone, "talk.html");
    writeFileSync(file, readFileSync(join(folder, "site/naps/talk.html")));
    const page = await open({ offline: true });
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    await page.waitForSelector(".reveal.ready");
    await page.evaluate(() => document.fonts.ready);
    expect(asked.filter((url) => !url.startsWith("data:"))).toEqual([pathToFileURL(file).href]);
    const loaded = await page.evaluate(
      () => [...document.fonts].filter(({ status }) => status === "loaded").length,
    );
    expect(loaded).toBeGreaterThan(0);
    expect(readFileSync(file, "utf8")).not.toMatch(/(src|href)="\.\.?\//);
    expect(await page.locator(".doors a").first().getAttribute("href")).toBe(
      "https://example.org/seminar/naps/index.html",
    );
    rmSync(alone, { recursive: true });
  });

  it("include a PDF with a page for each screen and an outline", async () => {
    const path = join(folder, "site/naps/talk.pdf");
    const { pages, outline, lang } = await readPdf(path);
    const page = await open();
    await page.goto(talkAt());
    expect(pages).toHaveLength(await page.locator(".screen").count());
    const [root] = outline;
    expect(root!.title).toBe("Naps");
    expect(root!.items.map(({ title }) => title)).toEqual([
      ...["1 Why do naps help?", "Thank you", "2 What are the limits?"],
    ]);
    expect(lang).toBe("en");
  });

  it.runIf(thorough)("have QR codes when the address of the site is known", async () => {
    const page = await openSlide(3);
    expect(await page.getByRole("img", { name: "QR code: https://example.org/seminar/naps/" }).count()).toBe(
      1,
    );
  });

  it("contain no speaker notes when they are public", async () => {
    const args = ["build", "naps.md", "-o", "open", "--only", "reader,talk", "--public"];
    const extra = ["--single-file", ...(thorough ? ["--talk-pdf"] : [])];
    expect((await runHere([...args, ...extra], folder)).status).toBe(0);
    const files = filesIn(join(folder, "open"));
    expect(files).toContain("naps/talk.html");
    for (const path of files) {
      const text = readFileSync(join(folder, "open", path)).toString("latin1");
      expect(text, path).not.toContain(NOTE);
      if (path.includes("talk")) expect(text, path).not.toContain('class="notes"');
    }
    // Proves that the search above can find a note: the site that is not public has it.
    expect(readFileSync(join(folder, "site/naps/talk/index.html"), "utf8")).toContain(NOTE);
  });
});
