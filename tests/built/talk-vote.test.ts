import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violationsOf } from "../helpers/axe.ts";
import { useBrowser } from "../helpers/browser.ts";
import { readPdf } from "../helpers/pdf.ts";
import { runHere } from "../helpers/run-here.ts";
import { someOf, thorough } from "../helpers/thorough.ts";

const article = (options: readonly string[], front = "") => `---
title: Naps
${front}
talk: { order: discuss-first }
experts:
  - { id: RK, name: Rosa Kessler }
  - { id: MO, name: Musa Oduya }
---

## Why do naps help? {#why}

### RK

**Slow waves.** The full answer.

### MO

**Attention.** Another.

::: discuss
Which experiment would tell them apart?

${options.map((option) => `- ${option}`).join("\n")}
:::
`;

let folder: string;
const open = useBrowser();
const talkAt = (name: string) => pathToFileURL(join(folder, `${name}/${name}/talk/index.html`)).href;

async function build(name: string, source: string, ...extra: readonly string[]): Promise<void> {
  writeFileSync(join(folder, `${name}.md`), source);
  const run = await runHere(["build", `${name}.md`, "-o", name, "--only", "talk", ...extra], folder);
  expect(run.status, run.stderr).toBe(0);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "triptych-vote-"));
  await build("naps", article(["A sham nap", "An alarm clock", "Neither"]), "--talk-pdf");
  await build("tasks", article(["[ ] A sham nap", "[x] An alarm clock"]));
  await build("schlaf", article(["Ja", "Nein"], "lang: de"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Opens a talk at the vote of its question: before the answers, or after them. */
async function openVote(round: "before" | "after", name = "naps", options = {}): Promise<Page> {
  const page = await open({ viewport: { width: 1280, height: 720 }, reducedMotion: "reduce", ...options });
  await page.goto(talkAt(name));
  await page.waitForSelector(".reveal.ready");
  await goToVote(page, round);
  return page;
}

/** Goes to a round of the vote by its address, as the contents do. */
async function goToVote(page: Page, round: "before" | "after"): Promise<void> {
  await page.evaluate((wanted) => {
    const slides = [...document.querySelectorAll(".slides > section")];
    const at = slides.findIndex((slide) => slide.querySelector("[data-vote]"));
    const screens = [...slides[at]!.querySelectorAll(":scope > section")];
    const below = screens.findIndex((screen) => screen.querySelector(`[data-round="${wanted}"]`));
    location.hash = `#/${at + 1}/${below + 1}`;
  }, round);
  await page.waitForSelector(`section.present:not(.stack) > .screen [data-round="${round}"]`);
}

/** The screen that is shown; the slide around it is `present` too. */
const SHOWN = "section.present:not(.stack)";

const numbersOf = (page: Page) => page.locator(`${SHOWN} .numbers`).allInnerTexts();
const countsOf = (page: Page, round: string) =>
  page.locator(`${SHOWN} [data-round] [data-count="${round}"]`).allInnerTexts();
const totalsOf = (page: Page) => page.locator(`${SHOWN} .total b`).allInnerTexts();
const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

describe("a vote", () => {
  it("counts by key and by click without a network, undoes, and keeps the count when loaded again", async () => {
    const page = await openVote("before", "naps", { offline: true });
    const vote = page.locator(`${SHOWN} .vote`);
    expect(await vote.locator(".option-name").allInnerTexts()).toEqual([
      "A sham nap",
      "An alarm clock",
      "Neither",
    ]);
    expect(await vote.locator(".option kbd").allInnerTexts()).toEqual(["A", "B", "C"]);
    await press(page, "a", "a", "b", "Shift+a", "Shift+c", "c", "u");
    // All of an option counts, not just its key.
    await vote.getByText("An alarm clock").click({ force: true });
    await vote.getByRole("button", { name: "One more for Neither" }).click();
    await vote.getByRole("button", { name: "One fewer for Neither" }).click();
    expect(await countsOf(page, "before")).toEqual(["1", "2", "0"]);
    expect(await numbersOf(page)).toEqual(
      ["33% 1", "67% 2", "0% 0"].map((text) => expect.stringMatching(text.replace(" ", "\\s+"))),
    );
    expect(await totalsOf(page)).toEqual(["3"]);
    expect(await vote.getByRole("status").innerText()).toBe("Neither: 0");
    await page.reload();
    await page.waitForSelector(".reveal.ready");
    expect(await countsOf(page, "before")).toEqual(["1", "2", "0"]);
    expect(await violationsOf(page)).toEqual([]);
  });

  it.runIf(thorough)(
    "has a letter for each option, and no box beside it where the options are a list of tasks",
    async () => {
      const page = await openVote("before", "tasks");
      expect(await page.locator(`${SHOWN} .option kbd`).allInnerTexts()).toEqual(["A", "B"]);
      expect(await page.locator(`${SHOWN} > .screen .task-mark`).count()).toBe(2);
      expect(await page.locator(`${SHOWN} > .screen .task-mark:visible`).count()).toBe(0);
    },
  );

  it("is cleared with one click, which can be undone", async () => {
    const page = await openVote("before");
    const clear = page.getByRole("button", { name: "Count again" });
    expect(await clear.isVisible()).toBe(false);
    await press(page, "a", "b");
    await clear.click();
    expect(await countsOf(page, "before")).toEqual(["0", "0", "0"]);
    expect(await clear.isVisible()).toBe(false);
    await page.getByRole("button", { name: "Undo" }).click();
    expect(await countsOf(page, "before")).toEqual(["1", "1", "0"]);
  });

  it.runIf(thorough)(
    "is in the list of keys while it is shown, with a line that clears all votes",
    async () => {
      const page = await openVote("before");
      const lines = page.locator("dialog .help-groups button");
      await press(page, "?");
      await page.waitForSelector("dialog[open]");
      const counted = lines.filter({ hasText: "Count one vote: An alarm clock" });
      expect((await counted.innerText()).trim()).toMatch(/clock\s*B$/);
      expect(await lines.filter({ hasText: "Clear all votes" }).count()).toBe(0);
      await press(page, "a");
      expect(await countsOf(page, "before")).toEqual(["0", "0", "0"]);
      await counted.click();
      expect(await countsOf(page, "before")).toEqual(["0", "1", "0"]);
      await press(page, "?");
      await lines.filter({ hasText: "Clear all votes" }).click();
      expect(await countsOf(page, "before")).toEqual(["0", "0", "0"]);
      await press(page, "ArrowRight", "?");
      expect(await lines.filter({ hasText: "Count one vote" }).count()).toBe(0);
    },
  );

  it("is asked again after the answers, and shows how the votes moved", async () => {
    const page = await openVote("before");
    await press(page, "a", "a", "a", "b");
    await goToVote(page, "after");
    expect(await totalsOf(page)).toEqual(["4", "0"]);
    await press(page, "a", "b", "b");
    expect(await totalsOf(page)).toEqual(["4", "3"]);
    expect(await countsOf(page, "before")).toEqual(["3", "1", "0"]);
    expect(await countsOf(page, "after")).toEqual(["1", "2", "0"]);
    const shares = page.locator(`${SHOWN} .shift b`);
    expect(await shares.allInnerTexts()).toEqual(["75%", "33%", "25%", "67%", "0%", "0%"]);
    const rows = await page.locator(`${SHOWN} .hidden tbody tr`).allTextContents();
    expect(rows).toEqual(["A sham nap3 (75%)1 (33%)", "An alarm clock1 (25%)2 (67%)", "Neither0 (0%)0 (0%)"]);
    const widths = await page.$$eval(`${SHOWN} .option:first-child .bar`, (bars) =>
      bars.map((bar) => bar.clientWidth / bar.parentElement!.clientWidth),
    );
    expect(widths[0]).toBeCloseTo(0.75, 1);
    expect(widths[1]).toBeCloseTo(0.33, 1);
    expect(await violationsOf(page)).toEqual([]);
    await goToVote(page, "before");
    expect(await countsOf(page, "before")).toEqual(["3", "1", "0"]);
  });

  it("is never counted by Space, which steps on, also with the focus on a button", async () => {
    const page = await openVote("before");
    await page.getByRole("button", { name: "One more for An alarm clock" }).focus();
    await press(page, "Enter");
    expect(await countsOf(page, "before")).toEqual(["0", "1", "0"]);
    // Some browsers press a button when Space is let go, whatever became of the key before.
    const isIgnored = await page.evaluate(() => {
      const letGo = new KeyboardEvent("keyup", { key: " ", bubbles: true, cancelable: true });
      return document.activeElement?.dispatchEvent(letGo) === false;
    });
    expect(isIgnored).toBe(true);
    await press(page, "Space");
    await page.waitForSelector(`${SHOWN} .vote`, { state: "detached" });
    await press(page, "ArrowLeft");
    await page.waitForSelector(`${SHOWN} .vote`);
    expect(await countsOf(page, "before")).toEqual(["0", "1", "0"]);
  });

  it.runIf(thorough)(
    "leaves the arrow keys to the deck after a click, and moves between options after Tab",
    async () => {
      const page = await openVote("before");
      // Past the link to the transcript and the bar.
      for (let tab = 0; tab < 3; tab++) await page.keyboard.press("Tab");
      const name = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
      expect(await name()).toBe("One more for A sham nap");
      await press(page, "ArrowDown");
      expect(await name()).toBe("One more for An alarm clock");
      expect(await page.locator(`${SHOWN} .vote`).count()).toBe(1);
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await page.locator(`${SHOWN} .option`).first().click();
      await press(page, "ArrowDown");
      await page.waitForSelector(`${SHOWN} .vote`, { state: "detached" });
    },
  );

  it.runIf(thorough)("lets a letter that is no option's do what it does elsewhere", async () => {
    const page = await openVote("before");
    await press(page, "t");
    await page.waitForURL(/\?transcript/);
  });

  it.each(someOf(['{"length":2}', "[[],null]", '{"options":["x"],"before":[1],"after":[1]}', "1"]))(
    "counts from nothing when %s is stored",
    async (stored) => {
      const page = await open({ viewport: { width: 1280, height: 720 } });
      await page.addInitScript((value) => {
        Storage.prototype.getItem = () => value;
      }, stored);
      await page.goto(talkAt("naps"));
      await page.waitForSelector(".reveal.ready");
      await goToVote(page, "before");
      await press(page, "a");
      expect(await countsOf(page, "before")).toEqual(["1", "0", "0"]);
    },
  );

  it.runIf(thorough)("starts anew when the article has other options", async () => {
    await build("changed", article(["Yes", "No"]));
    const page = await openVote("before", "changed");
    await press(page, "a");
    await build("changed", article(["Yes", "Never"]));
    await page.reload();
    await page.waitForSelector(".reveal.ready");
    expect(await countsOf(page, "before")).toEqual(["0", "0"]);
  });

  it.runIf(thorough)("speaks the language of the article", async () => {
    const page = await openVote("after", "schlaf");
    await press(page, "a");
    expect(await page.locator(`${SHOWN} .tally-head`).innerText()).toMatch(
      /Vor den Antworten 0\s+Nach den Antworten 1\s+Rückgängig U\s+Neu zählen/,
    );
    expect(await page.locator(`${SHOWN} .shift b`).last().innerText()).toBe("0\u00a0%");
  });

  it.runIf(thorough)("is read once where slides are text, with buttons that a finger hits", async () => {
    const page = await open({ viewport: { width: 390, height: 844 } });
    await page.goto(talkAt("naps"));
    await page.waitForSelector(".vote");
    const prompts = page.getByText("Which experiment would tell them apart?").filter({ visible: true });
    expect(await prompts.count()).toBe(1);
    await page.getByText("An alarm clock").first().click({ force: true });
    const count = page.locator("[data-round='before'] [data-count='before']");
    expect(await count.allInnerTexts()).toEqual(["0", "1", "0"]);
    const sizes = await page.$$eval("[data-round='before'] .option button", (buttons) =>
      buttons.map((button) => Math.min(button.clientWidth, button.clientHeight)),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(40);
  });

  it.runIf(thorough)("has its options and no buttons in print", async () => {
    const { pages } = await readPdf(join(folder, "naps/naps/talk.pdf"));
    const asked = pages.filter((text) => text.includes("An alarm clock"));
    expect(asked).toHaveLength(2);
    for (const text of asked) expect(text).not.toMatch(/Votes|Undo|Count again|−/);
  });
});
