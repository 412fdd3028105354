import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { useBrowser } from "../helpers/browser.ts";

const address = pathToFileURL(`${inject("site")}/cancer-nanomedicine/talk/index.html`).href;
const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const open = useBrowser();

interface Axe {
  run(
    context: unknown,
    options: unknown,
  ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** What axe finds wrong with the page as it is. */
async function violationsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: Axe };
    const { violations } = await axe.run(document, { resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => `${location.hash} ${id}: ${nodes[0]?.html}`);
  });
}

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
    "finds nothing on any slide in any state, %s",
    async (colorScheme) => {
      const page = await open({ viewport: { width: 1280, height: 720 }, colorScheme });
      await page.goto(address);
      await page.waitForSelector(".reveal.ready");
      await page.addScriptTag({ path: axePath });
      const found: string[] = [];
      let states = 0;
      do {
        found.push(...(await violationsOf(page)));
        states++;
      } while (await step(page));
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
      await page.addScriptTag({ path: axePath });
      expect(await violationsOf(page)).toEqual([]);
    }
  });
});
