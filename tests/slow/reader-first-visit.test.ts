import type { Page } from "playwright-core";
import { expect, inject, it } from "vitest";
import { useBrowser } from "../helpers/browser.ts";
import { useServer } from "../helpers/server.ts";

// A slow test although it takes seconds: a busy machine delays fonts beyond what a reader is made to wait.

const open = useBrowser();
const server = useServer(() => inject("site"), "/under/a/base/");

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

it.each(["cancer-nanomedicine/index.html", "cancer-nanomedicine/questions/delivery.html"])(
  "the first page is drawn in our type, and nothing moves, on a slow phone: %s",
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
