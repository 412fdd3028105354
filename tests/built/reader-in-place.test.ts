import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { violationsOf } from "../helpers/axe.ts";
import { complaintsOf, useBrowser } from "../helpers/browser.ts";
import { useServer } from "../helpers/server.ts";
import { someOf, thorough } from "../helpers/thorough.ts";

const site = inject("site");
const open = useBrowser();
const server = useServer(() => site, "/under/a/base/");
const delivery = "cancer-nanomedicine/questions/delivery.html";
const LINKS = "main :is(a.term, a.citation, a.xref, a[role=doc-noteref])";
const OPEN = ".in-place:popover-open";

/** Opens every link of the text once, and gives those that moved the page or lost the focus. */
async function faultsOf(page: Page): Promise<{ count: number; faults: string[] }> {
  return page.evaluate(
    async ([links, open]) => {
      const faults: string[] = [];
      const all = [...document.querySelectorAll<HTMLElement>(links!)];
      for (const link of all) {
        link.scrollIntoView({ block: "center" });
        const before = [scrollX, scrollY, location.href, document.body.scrollHeight].join();
        link.focus({ preventScroll: true });
        link.click();
        const box = document.querySelector<HTMLElement>(open!);
        const { left, right, top, bottom } = box?.getBoundingClientRect() ?? new DOMRect();
        const isSeen = left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight;
        if (!box || !isSeen || document.activeElement !== box || box.innerText.length < 10)
          faults.push(`opens: ${link.outerHTML} ${[left, right, top, bottom]}`);
        box?.hidePopover();
        await Promise.resolve();
        if (document.activeElement !== link) faults.push(`focus: ${link.outerHTML}`);
        if (before !== [scrollX, scrollY, location.href, document.body.scrollHeight].join())
          faults.push(`moves: ${link.outerHTML}`);
      }
      return { count: all.length, faults };
    },
    [LINKS, OPEN],
  );
}

describe("what opens in place", () => {
  it.each(
    someOf([
      [390, "disk"],
      [1280, "http"],
    ] as const),
  )("is seen in the window, and the page stays where it is, at %i px, from %s", async (width, from) => {
    const page = await open({ viewport: { width, height: 800 } });
    const complaints = complaintsOf(page, from === "disk" ? "" : server().host);
    let count = 0;
    for (const path of [
      delivery,
      "cancer-nanomedicine/index.html",
      "cancer-nanomedicine/article.html",
      "cancer-nanomedicine/experts/tl.html",
    ]) {
      await page.goto(from === "disk" ? pathToFileURL(`${site}/${path}`).href : server().url + path);
      const found = await faultsOf(page);
      expect(found.faults, path).toEqual([]);
      count += found.count;
    }
    expect(count).toBeGreaterThan(20);
    expect(complaints).toEqual([]);
  });

  it("is opened, read through and left by the keyboard", async () => {
    const page = await open({ viewport: { width: 1280, height: 800 } });
    await page.goto(server().url + delivery);
    const link = page.locator("a.term").first();
    const id = await link.getAttribute("id");
    const focused = () =>
      page.evaluate(() => document.activeElement!.id || document.activeElement!.outerHTML);
    await link.press("Enter");
    const box = page.locator(OPEN);
    expect(await box.getAttribute("role")).toBe("dialog");
    expect(await box.getAttribute("aria-label")).not.toBe("");
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await box.count()).toBe(0);
    expect(await focused()).toBe(id);
    await link.press("Enter");
    await page.keyboard.press("Shift+Tab");
    expect([await box.count(), await focused()]).toEqual([0, id]);
    await link.press("Enter");
    for (let stop = await box.locator("a, button").count(); stop > 0; stop--)
      await page.keyboard.press("Tab");
    expect(await focused()).toContain("sections/glossary.html");
    await page.keyboard.press("Tab");
    expect(await box.count()).toBe(0);
    expect(await focused()).not.toBe(id);
    expect(await page.evaluate(() => document.activeElement!.closest("main") !== null)).toBe(true);
  });

  it.runIf(thorough)(
    "closes by a click elsewhere or on its link, and a link is followed with a key held down",
    async () => {
      const page = await open({ viewport: { width: 1280, height: 800 } });
      await page.goto(server().url + delivery);
      const link = page.locator("a.term").first();
      const box = page.locator(OPEN);
      await link.click();
      expect(await box.count()).toBe(1);
      await link.click();
      expect(await box.count()).toBe(0);
      await link.click();
      await page.locator("h1").click();
      expect(await box.count()).toBe(0);
      const [tab] = await Promise.all([
        page.context().waitForEvent("page"),
        link.click({ modifiers: ["Control"] }),
      ]);
      await tab.waitForLoadState();
      expect(await box.count()).toBe(0);
      expect(new URL(tab.url()).hash).toBe(await link.getAttribute("href"));
      expect(await tab.locator(".definition:target").isVisible()).toBe(true);
    },
  );

  it.runIf(thorough)("leads on to the place itself", async () => {
    const page = await open({ viewport: { width: 390, height: 800 } });
    await page.goto(server().url + delivery);
    await page.locator("a.term").first().click();
    await page.locator(`${OPEN} .entry a`).click();
    await page.waitForURL(/sections\/glossary\.html#term-/);
  });
});
