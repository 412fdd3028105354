import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { useBrowser } from "../helpers/browser.ts";
import { talkOnDisk } from "../helpers/talk-on-disk.ts";
import { thorough } from "../helpers/thorough.ts";

const QUESTIONS = 30;
const SOURCE = `---
title: Naps
experts:
  - { id: RK, name: Rosa Kessler }
  - { id: MO, name: Musa Oduya }
---

${Array.from(
  { length: QUESTIONS },
  (_, n) => `## Why is the ${n % 2 ? "siesta" : "Schläfchen"} ${n + 1} good?

### RK: Slow waves, ${n + 1}

**It is short, ${n + 1}.** The full answer.

### MO: Attention, ${n + 1}

**It is calm, ${n + 1}.** Another.`,
).join("\n\n")}
`;

const open = useBrowser();
let address: string;
beforeAll(async () => {
  address = await talkOnDisk(SOURCE);
});

async function openDeck(): Promise<Page> {
  const page = await open({ viewport: { width: 1280, height: 720 } });
  await page.goto(`${address}#/4`);
  await page.waitForSelector(".reveal.ready");
  return page;
}

const shown = (page: Page) => page.evaluate(() => Number(/#\/(\d+)/.exec(location.hash)![1]));

describe("the overview", () => {
  it("has a picture of every slide in rows, those in sight drawn, the current one marked", async () => {
    const page = await openDeck();
    await page.keyboard.press("o");
    await page.waitForSelector(".dialog-overview .picture");
    const cells = page.locator(".overview-grid > li");
    expect(await cells.count()).toBe(await page.locator(".slides > section").count());
    expect(await page.locator(".overview-grid > li").nth(3).locator("[aria-current=true]").count()).toBe(1);
    const tops = await cells.evaluateAll((all) => all.map((one) => (one as HTMLElement).offsetTop));
    expect(tops[1]).toBe(tops[0]);
    expect(new Set(tops).size).toBeGreaterThan(2);
    // Pictures are drawn as they come into sight: laying out all of a large deck takes seconds.
    expect(await page.locator(".dialog-overview .picture").count()).toBeLessThan(QUESTIONS);
    await cells.last().scrollIntoViewIfNeeded();
    await cells.last().locator(".picture").waitFor();
  });

  it.runIf(thorough)(
    "shows all that a question says, at the width of its frame, and reads it to nobody twice",
    async () => {
      const page = await openDeck();
      await page.keyboard.press("o");
      const cell = page
        .locator(".overview-grid > li")
        .filter({ has: page.locator(".overview-caption", { hasText: "Schläfchen 1 good?" }) });
      await cell.locator(".picture").waitFor();
      const picture = cell.locator(".picture");
      for (const text of ["Slow waves, 1", "It is short, 1", "It is calm, 1"])
        expect(await picture.innerText()).toContain(text);
      const [frame, screen] = await cell.evaluate((one) => [
        one.querySelector(".frame")!.getBoundingClientRect().width,
        one.querySelector(".screen")!.getBoundingClientRect().width,
      ]);
      expect(Math.abs(frame! - screen!)).toBeLessThan(4);
      expect(await picture.getAttribute("aria-hidden")).toBe("true");
      expect(await cell.getByRole("button").getAttribute("aria-label")).toBeNull();
    },
  );

  it("is gone through with the arrow keys, and goes where Enter or a click says", async () => {
    const page = await openDeck();
    await page.keyboard.press("o");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    const columns = await page.$$eval(".overview-grid > li", (all) => {
      const top = (all[0] as HTMLElement).offsetTop;
      return all.filter((one) => (one as HTMLElement).offsetTop === top).length;
    });
    await page.keyboard.press("Enter");
    await expect.poll(() => shown(page)).toBe(4 + 1 + columns);
    expect(await page.locator("dialog[open]").count()).toBe(0);
    await page.keyboard.press("o");
    await page.locator(".overview-grid > li").nth(4).click();
    await expect.poll(() => shown(page)).toBe(5);
  });
});

describe("the list of slides", () => {
  it.runIf(thorough)(
    "is found by typing, without regard to case and accents, and goes with Enter",
    async () => {
      const page = await openDeck();
      await page.keyboard.press("g");
      await page.keyboard.type("schlafchen 7");
      const items = page.locator(".jumps li:visible");
      await expect.poll(() => items.count()).toBe(1);
      expect(await items.innerText()).toContain("Schläfchen 7");
      expect(await items.locator(".jump-number").innerText()).toBe("7");
      const address = await items.locator("a").getAttribute("href");
      await page.keyboard.press("Enter");
      await expect.poll(() => shown(page)).toBe(Number(address!.slice(2)));
      expect(await page.locator("dialog[open]").count()).toBe(0);
    },
  );

  it.runIf(thorough)("writes what is typed into its field and runs no command by it", async () => {
    const page = await openDeck();
    await page.keyboard.press("g");
    await page.keyboard.type("bow 12");
    expect(await page.locator(".dialog-question input").inputValue()).toBe("bow 12");
    expect(await page.locator(".blank").count()).toBe(0);
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("siesta 2 ");
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("siesta 2 ");
  });
});
