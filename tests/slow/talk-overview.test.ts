import { expect, it } from "vitest";
import { useBrowser } from "../helpers/browser.ts";
import { talkOnDisk } from "../helpers/talk-on-disk.ts";

const QUESTIONS = 500;
const EXPERTS = [0, 1, 2, 3];

const open = useBrowser();

function source(): string {
  const experts = EXPERTS.map((index) => `  - { id: E${index}, name: Given Family${index} }`);
  const questions = Array.from({ length: QUESTIONS }, (_, number) => {
    const answers = EXPERTS.map(
      (index) => `### E${index}: A position of some words, ${number}

**Point ${number} of this expert, in a few words.** The full answer.

**A second point, of about as many words.** More of it.

**And a third, which is shorter.** The end.`,
    );
    return `## Question ${number} about sleep?\n\n${answers.join("\n\n")}`;
  });
  return `---\ntitle: T\nexperts:\n${experts.join("\n")}\n---\n\n${questions.join("\n\n")}\n`;
}

it("five hundred questions: overview, list of slides and list of keys open without a pause", async () => {
  const address = await talkOnDisk(source());
  const page = await open({ viewport: { width: 1280, height: 720 } });
  await page.goto(`${address}#/200`);
  await page.waitForSelector(".reveal.ready");
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  // Busy time, not the clock's: other tests may be running.
  const busy = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration")!.value;
  };
  const took = async (key: string, shows: string) => {
    const before = await busy();
    await page.keyboard.press(key);
    await page.waitForSelector(shows);
    await page.waitForTimeout(300);
    const time = (await busy()) - before;
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => !document.querySelector("dialog[open]"));
    return time;
  };
  const times = {
    overview: await took("o", ".overview-grid [aria-current] .picture"),
    again: await took("o", ".overview-grid [aria-current] .picture"),
    list: await took("g", ".jumps li"),
    keys: await took("?", ".help-groups li"),
  };
  const limits = { overview: 1, again: 1, list: 0.8, keys: 0.8 };
  for (const [name, limit] of Object.entries(limits))
    expect(times[name as keyof typeof times], JSON.stringify(times)).toBeLessThan(limit);
});
