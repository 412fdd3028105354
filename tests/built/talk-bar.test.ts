import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { showBar, stateOf, useBar } from "../helpers/bar.ts";
import { thorough } from "../helpers/thorough.ts";

const openDeck = useBar("en");

describe("the bar", () => {
  it.runIf(thorough)("is also in the list of keys, where a click runs it", async () => {
    const page = await openDeck();
    await page.keyboard.press("?");
    const names = await page.locator(".dialog-help li span:first-child").allInnerTexts();
    const inBar = await page.$$eval(".deck-bar button:not([hidden])", (all) =>
      all.map((one) => one.ariaLabel),
    );
    expect(names).toEqual(expect.arrayContaining(inBar));
    expect(names).toEqual(expect.arrayContaining(["Next question", "Last slide", "Highlight Oduya"]));
    await page.locator(".dialog-help").getByRole("button", { name: "Highlight Oduya" }).click();
    expect(await page.locator(".reveal").getAttribute("data-highlight")).toBe("mo");
    expect(await page.locator("dialog[open]").count()).toBe(0);
  });

  it("is one stop of the Tab key, in which the arrow keys move, and shows itself there", async () => {
    const page = await openDeck();
    const address = page.url();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset.command);
    expect(await focused()).toBe("previous");
    expect(await page.locator(".deck-bar").evaluate((bar) => getComputedStyle(bar).pointerEvents)).toBe(
      "auto",
    );
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    expect(await focused()).toBe("overview");
    await page.keyboard.press("End");
    expect(await focused()).toBe("help");
    expect(page.url()).toBe(address);
    await page.keyboard.press("Enter");
    expect(await page.locator(".dialog-help[open]").count()).toBe(1);
    await page.keyboard.press("Escape");
    await expect.poll(focused).toBe("help");
  });

  it.runIf(thorough)("leaves the focus to the slide after a click: the space bar steps on", async () => {
    const page = await openDeck();
    await showBar(page);
    await page.locator(".deck-bar [data-command=pointer]").click();
    const before = await stateOf(page);
    await page.keyboard.press("Space");
    expect(await stateOf(page)).not.toBe(before);
    expect(await page.locator(".reveal").getAttribute("data-tool")).toBe("pointer");
  });
});

describe("keys", () => {
  /** Presses a key as a keyboard that is not American does. */
  const press = (
    page: Page,
    init: { key: string; code?: string; shiftKey?: boolean; ctrlKey?: boolean; metaKey?: boolean },
  ) =>
    page.evaluate((given) => {
      document.body.dispatchEvent(
        new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...given }),
      );
    }, init);

  it("are known by what they write, and on keyboards of other scripts by their place", async () => {
    const page = await openDeck();
    await press(page, { key: "?", code: "Minus", shiftKey: true });
    expect(await page.locator(".dialog-help[open]").count()).toBe(1);
    await press(page, { key: "?", code: "Minus", shiftKey: true });
    expect(await page.locator("dialog[open]").count()).toBe(0);
    await press(page, { key: "щ", code: "KeyO" });
    expect(await page.locator(".dialog-overview[open]").count()).toBe(1);
  });

  it.runIf(thorough)(
    "with Ctrl, Alt or Meta, and those that somebody has handled, are left alone",
    async () => {
      const page = await openDeck();
      const before = await stateOf(page);
      await press(page, { key: "b", ctrlKey: true });
      await press(page, { key: "b", metaKey: true });
      await page.evaluate(() => document.body.addEventListener("keydown", (event) => event.preventDefault()));
      await press(page, { key: "b" });
      expect(await stateOf(page)).toBe(before);
    },
  );

  it("go to the next question, to the end and back", async () => {
    const page = await openDeck();
    // reveal.js writes the address a little later.
    const here = () => page.evaluate(() => Number(/#\/(\d+)/.exec(location.hash)?.[1] ?? 1));
    const start = await here();
    await page.keyboard.press("Shift+ArrowRight");
    await expect.poll(here).toBe(start + 1);
    await page.keyboard.press("Shift+ArrowLeft");
    await expect.poll(here).toBe(start);
    await page.keyboard.press("End");
    await expect.poll(here).toBe(await page.locator(".slides > section").count());
    await page.keyboard.press("Home");
    await expect.poll(here).toBe(1);
  });
});
