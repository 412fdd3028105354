import type { Page } from "playwright-core";
import { beforeAll } from "vitest";
import { useBrowser } from "./browser.ts";
import { talkOnDisk } from "./talk-on-disk.ts";

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

/** Makes a talk of eight questions in each language, and gives what opens it at its first question. */
export function useBar(...langs: readonly string[]) {
  const open = useBrowser();
  const addresses = new Map<string, string>();
  beforeAll(async () => {
    for (const lang of langs) addresses.set(lang, await talkOnDisk(SOURCE(lang)));
  });
  return async function openDeck(lang = "en", options = {}): Promise<Page> {
    const page = await open({ viewport: { width: 1280, height: 720 }, ...options });
    await page.goto(addresses.get(lang)!);
    await page.waitForSelector(".reveal.ready");
    const question = await page.$$eval(".slides > section", (all) =>
      all.findIndex((one) => one.matches("[data-question]") || one.querySelector("[data-question]")),
    );
    await page.evaluate((number) => location.assign(`#/${number}`), question + 1);
    await page.waitForSelector("[data-question].present");
    return page;
  };
}

/** What is to be seen of a deck: where it is, what is open, what is on. */
export function stateOf(page: Page): Promise<string> {
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

/** The bar, where it is shown. */
export const shownBar = (page: Page) => page.locator(".deck-bar[data-shown]");

/** Shows the bar, by moving the mouse. */
export async function showBar(page: Page): Promise<void> {
  await page.mouse.move(600, 300);
  await page.mouse.move(620, 310);
  await shownBar(page).waitFor();
}
