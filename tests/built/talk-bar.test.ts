import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { wordsFor } from "../../src/i18n/languages.ts";
import { violationsOf } from "../helpers/axe.ts";
import { useBrowser } from "../helpers/browser.ts";
import { talkOnDisk } from "../helpers/talk-on-disk.ts";

const SOURCE = (lang: string) => `---
title: Naps
lang: ${lang}
experts:
  - { id: RK, name: Rosa Kessler }
  - { id: MO, name: Musa Oduya }
---

${[1, 2, 3, 4, 5, 6, 7, 8]
  .map(
    (n) => `## Why is nap ${n} good?

### RK: Slow waves, ${n}

**It is short.** The full answer.

**It is deep.** More.

### MO: Attention, ${n}

**It is calm.** Another.`,
  )
  .join("\n\n")}
`;

const open = useBrowser();
const addresses = new Map<string, string>();
beforeAll(async () => {
  for (const lang of ["en", "de", "ar"]) addresses.set(lang, await talkOnDisk(SOURCE(lang)));
});

/** Opens a deck at its first question. */
async function openDeck(lang = "en", options = {}): Promise<Page> {
  const page = await open({ viewport: { width: 1280, height: 720 }, ...options });
  await page.goto(addresses.get(lang)!);
  await page.waitForSelector(".reveal.ready");
  const question = await page.$$eval(".slides > section", (all) =>
    all.findIndex((one) => one.matches("[data-question]") || one.querySelector("[data-question]")),
  );
  await page.evaluate((number) => location.assign(`#/${number}`), question + 1);
  await page.waitForSelector("[data-question].present");
  return page;
}

/** What is to be seen of a deck: where it is, what is open, what is on. */
function stateOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const root = document.querySelector<HTMLElement>(".reveal")!;
    const { tool, blank, highlight } = root.dataset;
    const dialog = document.querySelector<HTMLElement>("dialog[open]")?.dataset.command;
    const shown = root.querySelectorAll(".slides .fragment.visible").length;
    const strokes = root.querySelectorAll(".drawing-sheet path").length;
    const full = document.fullscreenElement !== null;
    // reveal.js writes the address a little later than it shows a screen.
    const all = [...root.querySelectorAll(".slides section")];
    const screen = all.findLastIndex(
      (one) => one.matches(".present") && one.parentElement!.matches(".slides, .present"),
    );
    return JSON.stringify([location.search, screen, shown, tool, blank, highlight, dialog, strokes, full]);
  });
}

const shownBar = (page: Page) => page.locator(".deck-bar[data-shown]");

async function showBar(page: Page): Promise<void> {
  await page.mouse.move(600, 300);
  await page.mouse.move(620, 310);
  await shownBar(page).waitFor();
}

/** The commands of the bar that change what `stateOf` sees, each with its key. */
const IN_BAR = [
  ["next", "ArrowRight"],
  ["previous", "ArrowLeft"],
  ["overview", "o"],
  ["contents", "c"],
  ["question", "g"],
  ["pointer", "l"],
  ["pen", "d"],
  ["black", "b"],
  ["white", "w"],
  ["experts", "h"],
  ["full-screen", "f"],
  ["help", "?"],
  ["transcript", "t"],
] as const;

describe("every command of the bar", () => {
  it("works by a click and by its key", async () => {
    const page = await openDeck();
    const address = page.url();
    /** What the deck is like after an action on the first question. */
    const stateAfter = async (act: () => Promise<void>) => {
      await page.goto("about:blank");
      await page.goto(address);
      await page.waitForSelector(".reveal.ready");
      const before = await stateOf(page);
      await act();
      await expect.poll(() => stateOf(page)).not.toBe(before);
      await page.waitForTimeout(50);
      return stateOf(page);
    };
    for (const [id, key] of IN_BAR) {
      const byKey = await stateAfter(() => page.keyboard.press(key));
      const byClick = await stateAfter(async () => {
        await showBar(page);
        await page.locator(`.deck-bar [data-command="${id}"]`).click();
      });
      expect(byClick, id).toBe(byKey);
    }
  });

  it("is also in the list of keys, where a click runs it", async () => {
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
});

describe("the bar", () => {
  it.each(["en", "de", "ar"])("is named in the language of the deck: %s", async (lang) => {
    const page = await openDeck(lang);
    const words = wordsFor(lang);
    const found = await page.$$eval(".deck-bar button", (all) => all.map((one) => one.ariaLabel));
    const expected = [
      ...[words.previous, words.next, words.overview, words.contents, words.goToQuestion, words.pointer],
      ...[words.pen, words.eraseDrawing, words.blackScreen, words.whiteScreen, words.highlightExpert],
      ...[words.speakerDesk, words.transcript, words.fullScreen, words.keyboardKeys],
    ];
    expect(expected.filter((name) => !found.includes(name))).toEqual([]);
    await page.keyboard.press("?");
    const text = await page.locator(".dialog-help").innerText();
    if (lang !== "en") expect(text).not.toMatch(/Page|Space|Slide|Shift\b|Delete|[a-z]+ing\b/);
    expect(text).toContain(words.keySpace);
  });

  it("has targets of at least 44 px, in the window, on a large window and on a phone held sideways", async () => {
    for (const viewport of [
      { width: 1280, height: 720 },
      { width: 667, height: 375 },
    ]) {
      const page = await openDeck("en", { viewport });
      await showBar(page).catch(() => undefined);
      for (const button of await page.locator(".deck-bar button:not([hidden])").all()) {
        const box = (await button.boundingBox())!;
        expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(viewport.width);
      }
    }
  });

  it("comes with the mouse, goes by itself, stays under the mouse and never covers the text of a slide", async () => {
    const page = await openDeck();
    expect(await shownBar(page).count()).toBe(0);
    await showBar(page);
    const [bar, body] = await page.evaluate(() => [
      document.querySelector(".deck-bar")!.getBoundingClientRect().top,
      document.querySelector(".present .body, .present.body, section.present .body")!.getBoundingClientRect()
        .bottom,
    ]);
    expect(bar).toBeGreaterThanOrEqual(body!);
    await page.waitForFunction(() => !document.querySelector(".deck-bar[data-shown]"), undefined, {
      timeout: 4000,
    });
    await showBar(page);
    await page.locator(".deck-bar [data-command=pen]").hover();
    await page.waitForTimeout(2700);
    expect(await shownBar(page).count()).toBe(1);
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

  it("leaves the focus to the slide after a click: the space bar steps on", async () => {
    const page = await openDeck();
    await showBar(page);
    await page.locator(".deck-bar [data-command=pointer]").click();
    const before = await stateOf(page);
    await page.keyboard.press("Space");
    expect(await stateOf(page)).not.toBe(before);
    expect(await page.locator(".reveal").getAttribute("data-tool")).toBe("pointer");
  });

  it("comes and goes by a tap", async () => {
    const page = await openDeck("en", { hasTouch: true });
    await page.touchscreen.tap(600, 300);
    await shownBar(page).waitFor();
    await page.touchscreen.tap(600, 300);
    expect(await shownBar(page).count()).toBe(0);
  });

  it("runs from right to left in Arabic, and the left arrow key goes forward", async () => {
    const page = await openDeck("ar");
    const left = (id: string) =>
      page
        .locator(`.deck-bar [data-command="${id}"]`)
        .evaluate((button) => button.getBoundingClientRect().left);
    expect(await left("previous")).toBeGreaterThan(await left("next"));
    const before = await stateOf(page);
    await page.keyboard.press("ArrowLeft");
    expect(await stateOf(page)).not.toBe(before);
    await page.keyboard.press("ArrowRight");
    expect(await stateOf(page)).toBe(before);
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

  it("with Ctrl, Alt or Meta, and those that somebody has handled, are left alone", async () => {
    const page = await openDeck();
    const before = await stateOf(page);
    await press(page, { key: "b", ctrlKey: true });
    await press(page, { key: "b", metaKey: true });
    await page.evaluate(() => document.body.addEventListener("keydown", (event) => event.preventDefault()));
    await press(page, { key: "b" });
    expect(await stateOf(page)).toBe(before);
  });

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

describe("accessibility", () => {
  it.each(["light", "dark"] as const)(
    "axe finds nothing with the bar or a dialog open, %s",
    async (colorScheme) => {
      const page = await openDeck("en", { colorScheme });
      await showBar(page);
      await page.locator(".deck-bar [data-command=pen]").hover();
      const found = [...(await violationsOf(page))];
      for (const key of ["?", "o", "g", "h", "b"]) {
        await page.keyboard.press(key);
        if (key === "o") await page.waitForSelector(".picture");
        found.push(...(await violationsOf(page)).map((one) => `${key}: ${one}`));
        await page.keyboard.press("Escape");
        await page.waitForFunction(() => !document.querySelector("dialog[open], .blank"));
      }
      expect(found).toEqual([]);
    },
  );

  it("nothing of the bar is printed", async () => {
    const page = await openDeck();
    await showBar(page);
    await page.keyboard.press("l");
    await page.mouse.move(400, 300);
    expect(await page.locator(".spot").count()).toBe(1);
    await page.keyboard.press("?");
    await page.emulateMedia({ media: "print" });
    for (const selector of [".deck-bar", ".spot", ".drawing-sheet", "dialog"])
      for (const one of await page.locator(selector).all())
        expect(await one.isVisible(), selector).toBe(false);
  });
});
