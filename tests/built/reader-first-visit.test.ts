import { statSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { firstFonts } from "../../src/assets/first-fonts.ts";
import { useBrowser } from "../helpers/browser.ts";
import { filesIn, textOf } from "../helpers/folder.ts";
import { useServer } from "../helpers/server.ts";

const site = inject("site");
const open = useBrowser();
const server = useServer(() => site, "/under/a/base/");
const pages = filesIn(site).filter((path) => path.endsWith(".html") && !path.includes("/talk/"));

/** A phone on a slow network: 1.4 Mbit/s, 150 ms, a quarter of the speed. */
async function onSlowPhone(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const speed = { latency: 150, downloadThroughput: 180_000, uploadThroughput: 84_000 };
  await session.send("Network.emulateNetworkConditions", { offline: false, ...speed });
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
}

/** Runs in the browser: adds up every layout shift, and notes which type the text is first drawn in. */
function watchDrawing(): void {
  const seen = { shift: 0, drawn: "" };
  Object.assign(globalThis, { seen });
  const ours = '1em "Source Serif 4 Variable","Source Sans 3 Variable"';
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries() as unknown as { value: number }[]) seen.shift += value;
  }).observe({ type: "layout-shift", buffered: true });
  new PerformanceObserver((list, self) => {
    if (list.getEntriesByName("first-contentful-paint").length === 0) return;
    const isOurs = !document.documentElement.matches(".late") && document.fonts.check(ours);
    seen.drawn = isOurs ? "in our type" : "in another";
    self.disconnect();
  }).observe({ type: "paint", buffered: true });
}

describe("the first page that somebody sees", () => {
  it("asks for at most 60 kB of fonts before all else, and for nothing that is not there", () => {
    for (const path of pages) {
      const [, list = ""] = /data-fonts="([^"]+)"/.exec(textOf(site, path)) ?? [];
      const files = list
        .split(" ")
        .map((address) => join(site, path === "404.html" ? "" : join(path, ".."), address));
      const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
      expect(bytes, path).toBeGreaterThan(20_000);
      expect(bytes, path).toBeLessThanOrEqual(60_000);
    }
  });

  it.each(["cancer-nanomedicine/index.html", "cancer-nanomedicine/questions/delivery.html"])(
    "is drawn in our type, and nothing moves, on a slow phone: %s",
    async (path) => {
      const page = await open({ viewport: { width: 390, height: 844 }, serviceWorkers: "block" });
      await onSlowPhone(page);
      await page.addInitScript(watchDrawing);
      await page.goto(server().url + path);
      await page.waitForFunction(() => document.fonts.status === "loaded");
      const seen = await page.evaluate(() => (globalThis as unknown as { seen: object }).seen);
      expect(seen).toEqual({ shift: expect.closeTo(0, 3), drawn: "in our type" });
      await page.context().close();
    },
  );
});

describe("what a page needs first", () => {
  const parts = (text: string, themed: readonly string[] = []) =>
    firstFonts(text, new Set(themed)).map((file) =>
      file.replace(/source-(serif|sans)-\d-(.*)\.woff2/, "$1 $2"),
    );

  it("is by the letters of its text", () => {
    expect(parts("<p>The quick brown fox.</p>")).toEqual(["serif base-normal", "sans base-normal"]);
    expect(parts("<p>Plain and <em>slanted</em>.</p>")).toContain("serif base-italic");
    expect(parts("<p>Größe, Übung und Maß.</p>")).toContain("serif west-normal");
    expect(parts(`<p>Dvořák${" and a long text without any other name".repeat(20)}</p>`)).toHaveLength(2);
    expect(parts("<p>Укрепляет ли сон память? Да.</p>")[0]).toBe("serif cyrillic-normal");
    expect(parts("<p>هل يقوي النوم الذاكرة؟</p>")).toEqual(["serif base-normal", "sans base-normal"]);
    expect(parts("<p>睡眠巩固记忆吗？</p>")).toEqual([]);
  });

  it("is nothing that the author's theme replaces", () => {
    expect(parts("<p>Text.</p>", ["--font-text"])).toEqual(["sans base-normal"]);
    expect(parts("<p>Text.</p>", ["--font-text", "--font-label"])).toEqual([]);
  });
});
