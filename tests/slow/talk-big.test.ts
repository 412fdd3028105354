import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { deckHtml } from "../../slides/html/deck.ts";
import { talkInMemory } from "../../slides/measure/open-talk.ts";
import { talk } from "../../slides/output.ts";
import { useBrowser } from "../helpers/browser.ts";
import { contextWith, siteAssets } from "../helpers/context.ts";
import { folderWith } from "../helpers/folder.ts";
import { manyQuestions } from "../helpers/many-questions.ts";
import { read } from "../helpers/read.ts";

const QUESTIONS = 500;

const open = useBrowser();
/** Writes the talk; gives its address, and the processor time of that without reading the article, in ms. */
async function writtenTalk(): Promise<{ readonly address: string; readonly printed: number }> {
  const { article } = await read(manyQuestions(QUESTIONS));
  const context = contextWith({ assets: await siteAssets(talk) });
  const before = process.cpuUsage();
  const { files, page } = talkInMemory(deckHtml(article, context), article, context);
  const { user, system } = process.cpuUsage(before);
  const printed = (user + system) / 1000;
  return { address: pathToFileURL(join(folderWith(Object.fromEntries(files)), page)).href, printed };
}

async function openAt(address: string): Promise<Page> {
  const tab = await open({ viewport: { width: 1280, height: 720 } });
  await tab.goto(address);
  await tab.waitForSelector(".reveal.ready");
  return tab;
}

/** The screen that is shown: its kind, and how many of its steps are. */
const shownIn = (tab: Page) =>
  tab.evaluate(() => {
    const screen = document.querySelector<HTMLElement>("section.present:not(.stack)")!;
    const steps = [...screen.querySelectorAll(".fragment")];
    const visible = steps.filter((step) => step.classList.contains("visible"));
    return [screen.dataset.body, `${visible.length} of ${steps.length}`];
  });

describe("a talk of five hundred questions", () => {
  it("is planned and printed in 3 s, opens in 1.5 s and steps without a pause", async () => {
    const { address, printed } = await writtenTalk();
    expect(printed).toBeLessThan(3000);
    const tab = await openAt(address);
    const session = await tab.context().newCDPSession(tab);
    await session.send("Performance.enable");
    const busy = async () => {
      const { metrics } = await session.send("Performance.getMetrics");
      return metrics.find(({ name }) => name === "TaskDuration")!.value;
    };
    // Busy time, not the clock's, as above: other tests may be running.
    const opened = await busy();
    expect(opened).toBeLessThan(1.5);
    for (let step = 0; step < 50; step++) await tab.keyboard.press("ArrowRight");
    expect(((await busy()) - opened) / 50).toBeLessThan(0.05);
    const laidOut = await tab.$$eval(".slides section", (all) =>
      all.filter((one) => one.getClientRects().length > 0),
    );
    expect(laidOut.length).toBeLessThan(20);
  });

  it("comes back to a screen and step by its address, and has the slides before and after it", async () => {
    const { address } = await writtenTalk();
    const tab = await openAt(`${address}#/300/4/0`);
    expect(await shownIn(tab)).toEqual(["spotlight", "1 of 2"]);
    for (let step = 0; step < 2; step++) await tab.keyboard.press("ArrowLeft");
    expect(await shownIn(tab)).toEqual(["spotlight", "2 of 2"]);
    await tab.evaluate(() => location.assign("#/450/3"));
    await tab.waitForFunction(() => document.querySelector("section.present")?.textContent?.includes("448"));
    expect(await shownIn(tab)).toEqual(["spotlight", "0 of 2"]);
    await tab.keyboard.press("End");
    expect(await shownIn(tab)).toEqual(["closing", "0 of 0"]);
    await tab.keyboard.press("Home");
    expect(await shownIn(tab)).toEqual(["title", "0 of 0"]);
  });
});
