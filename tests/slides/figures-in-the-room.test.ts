import { afterAll, beforeAll, expect, it } from "vitest";
import { deckHtml } from "../../slides/html/deck.ts";
import { measureIn } from "../../slides/measure/measure-talk.ts";
import { talkInMemory, useTalk } from "../../slides/measure/open-talk.ts";
import { talk } from "../../slides/output.ts";
import { type Browser, startBrowser } from "../../src/browser/start-browser.ts";
import type { Tab } from "../../src/browser/tab.ts";
import type { Locators } from "../../src/model/locators.ts";
import { contextWith, siteAssets } from "../helpers/context.ts";
import { png } from "../helpers/images.ts";
import { read } from "../helpers/read.ts";
import { someOf, thorough } from "../helpers/thorough.ts";

const SOURCE = `---
title: Sleep
experts: [{ id: A, name: Given Family }, { id: B, name: Other Person }]
---

## One?

### A: A position that is a little longer than most

**The first key point, which is neither short nor long.** Text.

![A cell that has a caption of some length, so that it may take two lines under its picture](cell.png){#fig-a}

| a | b | c |
|---|--:|---|
| Erstens | 12 345 | Donaudampfschifffahrtsgesellschaftskapitän |
| Zweitens | 1 | Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz |

$$\\sum_{i=1}^{n} x_i = \\int_0^1 f(x)\\,dx + \\prod_{k} \\frac{1}{1-a_k} + \\binom{n}{k} a^k b^{n-k} + \\sqrt{1+\\sqrt{1+x}}$$

\`\`\`js
const longEnough = someFunction(argumentOne, argumentTwo, { option: "a value", another: "one more value", third: 3 });
\`\`\`

\`\`\`js {.numbered}
${Array.from({ length: 30 }, (_, line) => `line(${line});`).join("\n")}
\`\`\`

### B

**Second.** Text.

| n | words |
|---|---|
${Array.from({ length: 60 }, (_, row) => `| ${row} | some words |`).join("\n")}
`;

/** A title with a word wider than a phone, and a table with as many columns and rows as go on a slide below a long question. */
const WIDE = `---
title: Ist die Donaudampfschifffahrtsgesellschaft noch zu retten?
lang: de
experts: [{ id: A, name: Annegret Müller }, { id: B, name: Björn Öztürk-Großkreutz }]
---

## Sollte die Bundesregierung angesichts der Haushaltslage, der europäischen Wettbewerbsvorschriften und der wachsenden Kritik aus den Anrainerstaaten die Donaudampfschifffahrtsgesellschaft endlich, vollständig und unwiderruflich privatisieren oder nicht?

### B: Ja, sofort

**Der Markt entscheidet über Binnenschifffahrtsstraßenordnungen.** Text.

| Jahr | Einnahmen | Ausgaben | Beschäftigte | Dampfschiffe | Passagiere | Güter in t | Häfen | Schleusen | Anmerkung |
|---|---|---|---|---|---|---|---|---|---|
| 1990 | 12 | 14 | 120 | 12 | 10000 | 200 | 4 | 3 | erstes Jahr nach der Wiedervereinigung |
| 1991 | 12 | 14 | 120 | 12 | 10000 | 200 | 4 | 3 | Hochwasser im Frühjahr |
${Array.from({ length: 13 }, (_, row) => `| ${1992 + row} | 12 | 14 | 120 | 12 | 10000 | 200 | 4 | 3 | – |`).join("\n")}

: Betriebsergebnisse der Gesellschaft seit der Wiedervereinigung.

### A: Nein
`;

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser({});
});
afterAll(() => browser.close());

async function inRoom<T>(
  width: number,
  height: number,
  use: (tab: Tab) => Promise<T>,
  source = SOURCE,
  locators: Locators = new Map(),
): Promise<T> {
  const { article } = await read(source);
  const bytes = png(900, 700);
  const context = contextWith({
    assets: await siteAssets(talk),
    locators,
    imageBytes: () => bytes,
    imageSize: () => ({ width: 900, height: 700 }),
  });
  const inMemory = talkInMemory(deckHtml(article, context), article, context);
  return useTalk(browser, inMemory, { media: "screen", width, height }, use);
}

const ROOMS = [
  [1280, 720],
  [1024, 768],
  [390, 844],
] as const;

it.each(someOf(ROOMS))(
  "figures of all kinds fit in a window of %i × %i, and none is small",
  async (width, height) => {
    const { faults, smallest, picture } = await inRoom(width, height, async (tab) => {
      const faults = await measureIn(tab);
      const measured = await tab.evaluate(() => {
        const screens = [...document.querySelectorAll<HTMLElement>(".exhibit")];
        const sizes = screens.flatMap((screen) =>
          [...screen.querySelectorAll<HTMLElement>("td, pre, math, .position, .point")].map((element) =>
            Number.parseFloat(getComputedStyle(element).fontSize),
          ),
        );
        const image = document.querySelector<HTMLElement>(".exhibit img")!;
        return { smallest: Math.min(...sizes), picture: Number.parseFloat(image.style.blockSize) };
      });
      return { faults, ...measured };
    });
    expect(faults).toEqual([]);
    if (width < 600) return;
    expect(smallest).toBeGreaterThanOrEqual(20);
    // More than half of a slide's 720 px.
    expect(picture).toBeGreaterThan(400);
  },
);

it.each(someOf(ROOMS))(
  "a wide table fits below a long question in a window of %i × %i",
  async (width, height) => {
    expect(await inRoom(width, height, measureIn, WIDE)).toEqual([]);
  },
);

it.runIf(thorough)(
  "a footer keeps within a slide of 4:3, however long the question's address is",
  async () => {
    const id = "q-slow-the-of-naive-slow-slow";
    const title = "A title of some length that takes much of the footer";
    const source = `---\ntitle: ${title}\ntalk: { ratio: "4:3" }\n---\n\n## What helps? {#${id}}\n\n**Naps.** Text.\n`;
    const locators = new Map([[id, { page: 14, url: `questions/${id}.html#${id}` }]]);
    expect(await inRoom(1024, 768, measureIn, source, locators)).toEqual([]);
  },
);

it("a figure is shown on the whole screen, by a key and by a click, and the slide comes back", async () => {
  const states = await inRoom(1280, 720, async (tab) => {
    await tab.evaluate(() => {
      const index = [...document.querySelectorAll(".slides > section")].findIndex((slide) =>
        slide.querySelector(".exhibit"),
      );
      location.hash = `#/${index + 1}/3`;
    });
    await tab.waitFor(() => document.querySelector(".present > .present .exhibit img") !== null);
    return tab.evaluate(async () => {
      const press = (target: EventTarget, key: string) => {
        const keyCode = key.toUpperCase().charCodeAt(0);
        target.dispatchEvent(new KeyboardEvent("keydown", { key, keyCode, bubbles: true, cancelable: true }));
      };
      const state = () => {
        const dialog = document.querySelector("dialog[open]");
        if (!dialog) return "slide";
        const image = dialog.querySelector("img")!.getBoundingClientRect();
        const isLarge = image.height > 0.75 * innerHeight;
        const hasFocus = dialog.contains(document.activeElement);
        return [dialog.getAttribute("aria-label")?.slice(0, 8), isLarge && "large", hasFocus && "focus"].join(
          " ",
        );
      };
      const seen: string[] = [];
      press(document.body, "z");
      seen.push(state());
      press(document.activeElement!, "z");
      seen.push(state());
      document.querySelector<HTMLElement>(".present > .present .exhibit img")!.click();
      seen.push(state());
      const before = location.hash;
      press(document.activeElement!, "ArrowRight");
      await new Promise((next) => setTimeout(next, 100));
      seen.push(state(), location.hash === before ? "same place" : "went on");
      return seen;
    });
  });
  expect(states).toEqual([
    "Figure\u00a01 large focus",
    "slide",
    "Figure\u00a01 large focus",
    "slide",
    "same place",
  ]);
});

it("a long formula and a short listing are as large as a room needs", async () => {
  const source = `## One?\n\n**So.** x\n\n$$\n d = \\frac{x_1 - x_2}{s_p} \\qquad s_p = \\sqrt{\\frac{(n_1-1)s_1^2 + (n_2-1)s_2^2}{n_1+n_2-2}}\n$$ {#eq-d}\n\n\`\`\`js\n+true;\n\`\`\`\n`;
  const { article } = await read(source);
  const context = contextWith({ assets: await siteAssets(talk) });
  const inMemory = talkInMemory(deckHtml(article, context), article, context);
  const settings = { media: "screen", width: 1280, height: 720, onPages: true } as const;
  const sizes = await useTalk(browser, inMemory, settings, (tab) =>
    tab.evaluate(() =>
      [...document.querySelectorAll(".exhibit :is(math, pre)")].map((shown) =>
        Number.parseFloat(getComputedStyle(shown).fontSize),
      ),
    ),
  );
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(40);
  expect(sizes).toHaveLength(2);
});

it.runIf(thorough)("a numbered line of code that wraps goes on beside its number", async () => {
  const long = `word${" word".repeat(60)}`;
  const { article } = await read(
    `## One?\n\n**So.** x\n\n\`\`\`text {.numbered hl="2"}\n${long}\n${long}\n\`\`\`\n`,
  );
  const context = contextWith({ assets: await siteAssets(talk) });
  const inMemory = talkInMemory(deckHtml(article, context), article, context);
  const settings = { media: "screen", width: 1280, height: 720, onPages: true } as const;
  const indents = await useTalk(browser, inMemory, settings, (tab) =>
    tab.evaluate(() =>
      [...document.querySelectorAll(".exhibit .line[data-line]")].map((line) => {
        const range = document.createRange();
        range.selectNodeContents(line);
        // The first pieces of all lines; the end of a line is a piece of no width.
        const starts = new Map<number, number>();
        for (const { left, top, width } of range.getClientRects())
          if (width > 0 && !starts.has(Math.round(top))) starts.set(Math.round(top), left);
        const lefts = [...starts.values()];
        return [lefts.length > 1, Math.round(Math.max(...lefts) - Math.min(...lefts))];
      }),
    ),
  );
  expect(indents).toEqual([
    [true, 0],
    [true, 0],
  ]);
});
