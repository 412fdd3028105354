import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, inject, it } from "vitest";
import { useBrowser } from "../helpers/browser.ts";
import { filesIn, textOf } from "../helpers/folder.ts";
import { useServer } from "../helpers/server.ts";

const site = inject("site");
const open = useBrowser();
const server = useServer(() => site, "/under/a/base/");
const pages = filesIn(site).filter((path) => path.endsWith(".html") && !path.includes("/talk/"));

/** Bytes of a file as hosts send it. */
const sent = (path: string) => gzipSync(readFileSync(join(site, path))).length;

describe("how light pages are", () => {
  it("sends 60 kB at most before fonts and images, and 15 kB of script", () => {
    for (const path of pages) {
      const links = [
        ...textOf(site, path).matchAll(/<(?:script|link)[^>]* (?:src|href)="([^":]+\.(?:js|css))"/g),
      ];
      const files = links.map(([, href]) => posix.normalize(posix.join(posix.dirname(path), href!)));
      expect(files.length, path).toBe(3);
      const scripts = files.filter((file) => file.endsWith(".js"));
      const script = scripts.reduce((sum, file) => sum + readFileSync(join(site, file)).length, 0);
      // Not only as it is sent: the script as it is written keeps within the budget.
      expect(script, path).toBeLessThanOrEqual(15_000);
      const all = [path, ...files].reduce((sum, file) => sum + sent(file), 0);
      expect(all, path).toBeLessThanOrEqual(60_000);
    }
  });

  it.each(["index.html", "questions/delivery.html?show=xc.tl&side&key"])(
    "moves nothing while %s loads",
    async (path) => {
      for (const width of [390, 1280]) {
        const page = await open({ viewport: { width, height: 844 } });
        await page.addInitScript(() => {
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              document.documentElement.dataset.shift = String(
                Number(document.documentElement.dataset.shift ?? 0) +
                  (entry as unknown as { value: number }).value,
              );
          }).observe({ type: "layout-shift", buffered: true });
        });
        await page.goto(`${server().url}cancer-nanomedicine/${path}`);
        await page.evaluate(() => document.fonts.ready);
        await page.waitForTimeout(300);
        const shift = await page.evaluate(() => Number(document.documentElement.dataset.shift ?? 0));
        // Lighthouse gives all its points below 0.1; text that a font moves by a line is under 0.02.
        expect(shift, `${width} px`).toBeLessThan(0.02);
      }
    },
  );
});
