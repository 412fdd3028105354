import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { useBrowser } from "../helpers/browser.ts";
import { talkOnDisk } from "../helpers/talk-on-disk.ts";
import { someOf, thorough } from "../helpers/thorough.ts";

const SOURCE = `---
title: Naps
experts: [{ id: RK, name: Rosa Kessler }]
---

## Why do naps help?

### RK

**Slow waves.** The full answer.

## What are the limits?

### RK

**Few.** None that matter.
`;

const open = useBrowser();
let address: string;
beforeAll(async () => {
  address = await talkOnDisk(SOURCE);
});

async function openDeck(options = {}): Promise<Page> {
  const page = await open({ viewport: { width: 1280, height: 720 }, ...options });
  await page.goto(`${address}#/3`);
  await page.waitForSelector(".reveal.ready");
  return page;
}

const lines = (page: Page) =>
  page.$$eval(".drawing-sheet path", (all) => all.map((one) => one.getAttribute("d") ?? ""));

/** Draws a line with the mouse between two places of a window. */
async function draw(
  page: Page,
  from: readonly [number, number],
  to: readonly [number, number],
): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 8 });
  await page.mouse.up();
}

describe("the pen", () => {
  it("draws on the screen that is shown, keeps the drawing over a reload, and erases it", async () => {
    const page = await openDeck();
    await page.keyboard.press("d");
    await draw(page, [300, 300], [600, 400]);
    await draw(page, [300, 500], [300, 500]);
    expect((await lines(page))[0]).toMatch(/^M300 300Q.*L600 400$/);
    expect(await lines(page)).toHaveLength(2);
    await page.keyboard.press("Shift+ArrowRight");
    expect(await lines(page)).toEqual([]);
    await page.keyboard.press("Shift+ArrowLeft");
    expect(await lines(page)).toHaveLength(2);
    // reveal.js writes the address a little later.
    await page.waitForFunction(() => location.hash.startsWith("#/3"));
    await page.reload();
    await page.waitForSelector(".reveal.ready");
    expect((await lines(page))[0]).toMatch(/^M300 300Q.*L600 400$/);
    await page.keyboard.press("e");
    expect(await lines(page)).toEqual([]);
    await page.reload();
    await page.waitForSelector(".reveal.ready");
    expect(await lines(page)).toEqual([]);
  });

  it.runIf(thorough)(
    "draws in the coordinates of the slide, so that a line stays at its words in a window of another size",
    async () => {
      const page = await openDeck();
      await page.keyboard.press("d");
      await page.setViewportSize({ width: 640, height: 360 });
      await draw(page, [100, 100], [200, 200]);
      expect((await lines(page))[0]).toMatch(/^M200 200Q.*L400 400$/);
      await page.setViewportSize({ width: 1280, height: 720 });
      const box = (await page.locator(".drawing-sheet path").boundingBox())!;
      // Half of the line's width is around it.
      expect(Math.abs(box.x - 200)).toBeLessThan(4);
      expect(Math.abs(box.width - 200)).toBeLessThan(8);
    },
  );

  it.runIf(thorough)(
    "works with a finger, which then does not swipe, and is put down by Escape",
    async () => {
      const page = await openDeck({ hasTouch: true });
      const before = page.url();
      await page.keyboard.press("d");
      const session = await page.context().newCDPSession(page);
      const touch = (type: "touchStart" | "touchMove" | "touchEnd", x: number) =>
        session.send("Input.dispatchTouchEvent", {
          type,
          touchPoints: type === "touchEnd" ? [] : [{ x, y: 300 }],
        });
      await touch("touchStart", 700);
      for (const x of [600, 500, 400, 300]) await touch("touchMove", x);
      await touch("touchEnd", 300);
      expect((await lines(page))[0]).toMatch(/^M700 300Q.*L300 300$/);
      expect(page.url()).toBe(before);
      await page.keyboard.press("Escape");
      await draw(page, [300, 300], [600, 400]);
      expect(await lines(page)).toHaveLength(1);
    },
  );

  it.each(someOf(["{}", "[[1],[2,null],5]", "no JSON"]))(
    "shows nothing when %s is stored",
    async (stored) => {
      const page = await open({ viewport: { width: 1280, height: 720 } });
      await page.addInitScript((value) => {
        Storage.prototype.getItem = () => value;
      }, stored);
      await page.goto(`${address}#/3`);
      await page.waitForSelector(".reveal.ready");
      expect(await lines(page)).toEqual([]);
    },
  );

  it.runIf(thorough)("draws also where the browser keeps nothing", async () => {
    const page = await open({ viewport: { width: 1280, height: 720 } });
    await page.addInitScript(() => {
      Object.defineProperty(window, "sessionStorage", {
        get() {
          throw new Error("no storage");
        },
      });
    });
    await page.goto(`${address}#/3`);
    await page.waitForSelector(".reveal.ready");
    await page.keyboard.press("d");
    await draw(page, [300, 300], [600, 400]);
    expect(await lines(page)).toHaveLength(1);
  });
});

describe("the pointer", () => {
  it.each(someOf(["light", "dark"] as const))(
    "follows the mouse and makes the rest darker, %s",
    async (colorScheme) => {
      const page = await openDeck({ colorScheme });
      await page.keyboard.press("l");
      await page.mouse.move(640, 300);
      const place = () =>
        page.$eval(".spot", (spot) => [
          (spot as HTMLElement).style.getPropertyValue("--x"),
          (spot as HTMLElement).style.getPropertyValue("--y"),
        ]);
      expect(await place()).toEqual(["640px", "300px"]);
      await page.mouse.move(200, 100);
      expect(await place()).toEqual(["200px", "100px"]);
      await page.keyboard.press("l");
      expect(await page.locator(".spot").count()).toBe(0);
      await page.mouse.move(300, 100);
      expect(await page.locator(".spot").count()).toBe(0);
    },
  );

  it.runIf(thorough)("is put down when the pen is taken", async () => {
    const page = await openDeck();
    await page.keyboard.press("l");
    await page.mouse.move(640, 300);
    await page.keyboard.press("d");
    expect(await page.locator(".spot").count()).toBe(0);
    expect(await page.locator(".reveal").getAttribute("data-tool")).toBe("pen");
  });
});

describe("a blank screen", () => {
  it.each(
    someOf([
      ["b", "rgb(0, 0, 0)"],
      ["w", "rgb(255, 255, 255)"],
    ]),
  )(
    "after %s covers everything in %s; a step, the key, Escape or a click shows the slide again",
    async (key, colour) => {
      const page = await openDeck();
      const before = page.url();
      const points = await page.locator(".fragment.visible").count();
      const cover = page.locator(".blank");
      const ends = [
        () => page.keyboard.press(key),
        () => page.keyboard.press("ArrowRight"),
        () => page.keyboard.press("Escape"),
        () => cover.click(),
      ];
      for (const end of ends) {
        await page.keyboard.press(key);
        expect(await cover.evaluate((one) => getComputedStyle(one).backgroundColor)).toBe(colour);
        expect(await cover.boundingBox()).toEqual({ x: 0, y: 0, width: 1280, height: 720 });
        await end();
        expect(await cover.count()).toBe(0);
      }
      expect(page.url()).toBe(before);
      expect(await page.locator(".fragment.visible").count()).toBe(points);
    },
  );
});
