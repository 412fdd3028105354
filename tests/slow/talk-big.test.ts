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

const QUESTIONS = 500;

const open = useBrowser();

function source(): string {
  const experts = [0, 1, 2, 3].map((index) => `  - { id: E${index}, name: Given Family${index} }`);
  const questions = Array.from({ length: QUESTIONS }, (_, number) => {
    const answers = experts.map(
      (_, index) => `### E${index}\n\n**Point ${number} of this expert, in a few words.** The full answer.`,
    );
    return `## Question ${number} about sleep?\n\n${answers.join("\n\n")}`;
  });
  return `---\ntitle: T\nexperts:\n${experts.join("\n")}\n---\n\n${questions.join("\n\n")}\n`;
}

it("five hundred questions are planned and printed in 1.5 s, open in 2 s and step without a pause", async () => {
  const { article } = await read(source());
  const context = contextWith({ assets: await siteAssets(talk) });
  const start = performance.now();
  const { files, page } = talkInMemory(deckHtml(article, context), article, context);
  expect(performance.now() - start).toBeLessThan(1500);
  const folder = folderWith(Object.fromEntries(files));
  const tab = await open({ viewport: { width: 1280, height: 720 } });
  await tab.goto(pathToFileURL(join(folder, page)).href);
  await tab.waitForSelector(".reveal.ready");
  const session = await tab.context().newCDPSession(tab);
  await session.send("Performance.enable");
  const busy = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration")!.value;
  };
  // Busy time, not the clock's: other tests may be running.
  const opened = await busy();
  expect(opened).toBeLessThan(2);
  for (let step = 0; step < 50; step++) await tab.keyboard.press("ArrowRight");
  expect(((await busy()) - opened) / 50).toBeLessThan(0.2);
  const laidOut = await tab.$$eval(".slides section", (all) =>
    all.filter((one) => one.getClientRects().length > 0),
  );
  expect(laidOut.length).toBeLessThan(20);
});
