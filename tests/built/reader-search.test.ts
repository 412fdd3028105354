import { readdirSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { complaintsOf, useBrowser } from "../helpers/browser.ts";
import { useServer } from "../helpers/server.ts";

const site = inject("site");
const open = useBrowser();
const server = useServer(() => site, "/under/a/base/");
const landing = "cancer-nanomedicine/index.html";

async function find(page: Page, words: string): Promise<void> {
  await page.keyboard.press("/");
  await page.getByRole("searchbox").fill(words);
  await page.locator(".search-results li").first().waitFor();
}

describe("the search", () => {
  it("finds paragraphs, filtered by expert, and marks the words on their page", async () => {
    const page = await open({ viewport: { width: 1280, height: 900 } });
    const complaints = complaintsOf(page, server().host);
    await page.goto(server().url + landing);
    await find(page, "exosomes");
    const results = page.locator(".search-results li");
    const all = await results.count();
    expect(all).toBeGreaterThan(1);
    expect(await page.locator(".search-count").innerText()).toBe(`${all} results`);
    await page.locator("dialog").getByLabel("Experts").selectOption("Sangeeta N. Bhatia");
    await page.waitForFunction(
      (before) => document.querySelectorAll(".search-results li").length < before,
      all,
    );
    expect(new Set(await results.locator(".search-about").allInnerTexts())).toEqual(
      new Set(["Sangeeta N. Bhatia"]),
    );
    await results.locator(".search-passage").first().click();
    await page.waitForURL(/highlight=exosomes#detection-snb-p3$/);
    const marked = await page.evaluate(() => [...CSS.highlights.get("found")!].map(String));
    expect(marked.length).toBeGreaterThan(0);
    expect(new Set(marked.map((word) => word.toLowerCase()))).toEqual(new Set(["exosomes"]));
    expect(complaints).toEqual([]);
  });

  it("searches all articles from the shelf, and says in which article it found something", async () => {
    const page = await open();
    await page.goto(`${server().url}index.html`);
    await find(page, "liposomes");
    const about = await page.locator(".search-about").first().innerText();
    expect(about).toContain("Cancer nanomedicine: five questions, four experts");
    await page.keyboard.press("Escape");
    expect(await page.locator("dialog").isVisible()).toBe(false);
  });

  it("has no button where it cannot work, and loads nothing before it is opened", async () => {
    const page = await open();
    await page.goto(pathToFileURL(`${site}/${landing}`).href);
    expect(await page.locator(".search-button").isVisible()).toBe(false);
    await page.keyboard.press("/");
    expect(await page.locator("dialog").isVisible()).toBe(false);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(server().url + landing);
    expect(await page.locator(".search-button").isVisible()).toBe(true);
    expect(asked.filter((url) => url.includes("pagefind"))).toEqual([]);
  });

  it("adds no file to the site that no page loads", () => {
    const files = readdirSync(`${site}/pagefind`).map((name) => name.replace(/_[0-9a-f]+\./, "."));
    expect(files.sort()).toEqual([
      "fragment",
      "index",
      "pagefind-entry.json",
      "pagefind-worker.js",
      "pagefind.en.pf_meta",
      "pagefind.js",
      "records.json",
      "wasm.en.pagefind",
      "wasm.unknown.pagefind",
    ]);
  });
});
