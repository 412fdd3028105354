import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { deckHtml } from "../../slides/html/deck.ts";
import { talkInMemory } from "../../slides/measure/open-talk.ts";
import { talk } from "../../slides/output.ts";
import { useBrowser } from "../helpers/browser.ts";
import { contextWith, siteAssets } from "../helpers/context.ts";
import { folderWith } from "../helpers/folder.ts";
import { read } from "../helpers/read.ts";

const open = useBrowser();

function source(): string {
  const experts = [0, 1, 2, 3].map((index) => `  - { id: E${index}, name: Given Family${index} }`);
  const questions = Array.from({ length: 500 }, (_, number) => {
    const points = [1, 2, 3].map(
      (point) => `- **Point ${point} of ${number}, in a few words.** The full answer.`,
    );
    const answers = experts.map((_, index) => `### E${index}: Position ${number}\n\n${points.join("\n")}`);
    return `## What about ${number}?\n\n${answers.join("\n\n")}`;
  });
  const head = `---\ntitle: T\ntalk: { minutes: 90 }\nexperts:\n${experts.join("\n")}\n---`;
  return `${head}\n\n${questions.join("\n\n")}\n`;
}

it("the desk of five hundred questions is open after 1.5 s of work, and a step takes 50 ms of it", async () => {
  const { article } = await read(source());
  const context = contextWith({ assets: await siteAssets(talk) });
  const { files, page } = talkInMemory(deckHtml(article, context), article, context);
  const folder = folderWith(Object.fromEntries(files));
  const deck = await open({ viewport: { width: 1280, height: 720 } });
  await deck.goto(`${pathToFileURL(join(folder, page)).href}#/300`);
  await deck.waitForSelector(".reveal.ready");
  const popup = deck.waitForEvent("popup");
  await deck.keyboard.press("s");
  const desk = await popup;
  await desk.locator(".desk-now section").waitFor();
  // By the clock of the page, since it began: three times the limit, as other tests may be running.
  const opened = await desk.evaluate(() => {
    const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    return navigation!.domContentLoadedEventEnd;
  });
  expect(opened).toBeLessThan(1500 * 3);
  const session = await desk.context().newCDPSession(desk);
  await session.send("Performance.enable");
  const busy = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration")!.value;
  };
  const heading = () => desk.locator(".desk-now section h2").innerText();
  const first = await heading();
  const steps: number[] = [];
  for (let step = 0; step < 41; step++) {
    const before = await busy();
    await desk.keyboard.press("ArrowRight");
    await desk.waitForTimeout(60);
    steps.push((await busy()) - before);
  }
  steps.sort((one, other) => one - other);
  expect(steps[20]).toBeLessThan(0.05 * 2);
  expect(await heading()).not.toBe(first);
});
