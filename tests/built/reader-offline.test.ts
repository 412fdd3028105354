import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, inject, it } from "vitest";
import { complaintsOf, useBrowser } from "../helpers/browser.ts";
import { useServer } from "../helpers/server.ts";

const folder = mkdtempSync(join(tmpdir(), "triptych-offline-"));
cpSync(inject("site"), folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const open = useBrowser();
const server = useServer(() => folder, "/under/a/base/");
const article = () => `${server().url}cancer-nanomedicine/`;

/** Waits until there is one cache with the whole article, and gives its name. */
async function cached(page: Page, not?: string): Promise<string> {
  const look = () =>
    page.evaluate(async () => {
      const names = await caches.keys();
      const list = await caches.match("offline.json");
      return names.length === 1 && list ? names[0]! : "";
    });
  await expect.poll(look, { timeout: 20_000 }).not.toSatisfy((name) => name === "" || name === not);
  return look();
}

describe("reading without a network", () => {
  it("works for a visited article with its talk and handout, and a new build replaces the old one", async () => {
    const page = await open();
    const complaints = complaintsOf(page, server().host);
    await page.goto(`${article()}index.html`);
    const before = await cached(page);
    await page.context().setOffline(true);
    for (const path of [
      "questions/delivery.html?show=xc",
      "experts/tl.html",
      "article.html",
      "talk/index.html",
    ]) {
      await page.goto(article() + path);
      expect(await page.locator("h1, .reveal h2").first().innerText(), path).not.toBe("");
      expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily), path).not.toBe("");
    }
    const handout = await page.evaluate(async () => {
      const answer = await fetch("../handout.pdf");
      return [answer.status, (await answer.text()).slice(0, 5)];
    });
    expect(handout).toEqual([200, "%PDF-"]);
    await page.context().setOffline(false);
    // Fonts for alphabets that no visited page uses are not cached; the system's fonts replace them.
    expect(complaints.filter((text) => !/woff2|ERR_FAILED/.test(text))).toEqual([]);

    const [sw, question] = ["sw.js", "cancer-nanomedicine/questions/delivery.html"].map((path) =>
      join(folder, path),
    );
    writeFileSync(sw!, readFileSync(sw!, "utf8").replace(/"build":"[0-9a-f]+"/, '"build":"another"'));
    writeFileSync(question!, readFileSync(question!, "utf8").replace("<h1>", "<h1>New: "));
    await page.goto(`${article()}index.html`);
    await cached(page, before);
    await page.context().setOffline(true);
    await page.goto(`${article()}questions/delivery.html`);
    expect(await page.locator("h1").innerText()).toMatch(/^New: /);
  });

  it("has a manifest with the name of the article and its icon", async () => {
    const page = await open();
    await page.goto(`${article()}index.html`);
    const href = await page.locator('link[rel="manifest"]').evaluate((link: HTMLLinkElement) => link.href);
    const manifest = (await (await page.request.get(href)).json()) as Record<string, unknown>;
    expect(manifest).toMatchObject({
      name: "Cancer nanomedicine: five questions, four experts",
      start_url: "cancer-nanomedicine/index.html",
      icons: [{ src: "assets/icon.svg" }, { sizes: "180x180" }, { sizes: "512x512" }],
    });
  });
});
