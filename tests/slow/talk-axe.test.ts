import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { doubtsOf } from "../helpers/axe.ts";
import { useBrowser } from "../helpers/browser.ts";

const address = pathToFileURL(`${inject("site")}/cancer-nanomedicine/talk/index.html`).href;
const open = useBrowser();

/** Which screen is shown, and how much of it. */
async function stateOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const screens = [...document.querySelectorAll(".slides section:not(.stack)")];
    const shown = screens.findIndex((screen) => screen.matches(".present") && !screen.hasAttribute("hidden"));
    return `${shown}: ${document.querySelectorAll(".fragment.visible").length}`;
  });
}

/** Takes one step and waits until all of it is to be seen; false at the end. */
async function step(page: Page): Promise<boolean> {
  const before = await stateOf(page);
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => document.getAnimations().length === 0);
  return (await stateOf(page)) !== before;
}

describe("axe", () => {
  it.each(["light", "dark"] as const)(
    "finds nothing, and has no doubts, on any slide in any state, %s",
    async (colorScheme) => {
      const page = await open({ viewport: { width: 1280, height: 720 }, colorScheme });
      await page.goto(address);
      await page.waitForSelector(".reveal.ready");
      const found: string[] = [];
      let states = 0;
      do {
        // In the dark only colours differ: a slide with all of its points has all of them.
        const whole = (await page.locator(".present .fragment:not(.visible)").count()) === 0;
        if (whole || colorScheme === "light") found.push(...(await doubtsOf(page)));
        states++;
      } while (await step(page));
      await page.keyboard.press("1");
      found.push(...(await doubtsOf(page)));
      expect([...new Set(found)]).toEqual([]);
      expect(states).toBeGreaterThan(70);
    },
    240_000,
  );

  it("finds nothing in the transcript and on a phone", async () => {
    const page = await open({ viewport: { width: 1280, height: 720 } });
    for (const [search, width] of [
      ["?transcript", 1280],
      ["", 390],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${address}${search}`);
      expect(await doubtsOf(page)).toEqual([]);
    }
  });
});
