import { describe, expect, it } from "vitest";
import { wordsFor } from "../../src/i18n/languages.ts";
import { violationsOf } from "../helpers/axe.ts";
import { showBar, shownBar, stateOf, useBar } from "../helpers/bar.ts";

const openDeck = useBar("en", "de", "ar");

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

it("every command of the bar works by a click and by its key", async () => {
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
