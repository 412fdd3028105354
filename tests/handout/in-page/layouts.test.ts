import { afterAll, beforeAll, expect, it } from "vitest";
import type { Session } from "../../../src/browser/devtools.ts";
import { type Browser, startBrowser } from "../../../src/browser/start-browser.ts";
import { openTab, type Tab } from "../../../src/browser/tab.ts";
import { HANDOUT_TAB } from "../../../src/handout/renderer.ts";
import { showPages } from "../../helpers/show-pages.ts";
import { thorough } from "../../helpers/thorough.ts";

let browser: Browser;
let session: Session;
let tab: Tab;
beforeAll(async () => {
  browser = await startBrowser({});
  const opened = async () => {
    const bare = await browser.open();
    session = bare.session;
    return bare;
  };
  tab = await openTab({ ...browser, open: opened }, HANDOUT_TAB);
  await session.send("Performance.enable");
});
afterAll(() => browser.close());

/** How often the browser has laid out the document since it was opened. */
async function layouts(): Promise<number> {
  const { metrics } = await session.send<{ metrics: { name: string; value: number }[] }>(
    "Performance.getMetrics",
  );
  return metrics.find(({ name }) => name === "LayoutCount")!.value;
}

const words = (count: number, seed: number) =>
  Array.from({ length: count }, (_none, at) => `w${(at * 7919 + seed * 104729) % 9973}`).join(" ");

/** Questions of plain text, each paragraph with what `added` says. */
function articleOf(questions: number, added = (_at: number) => ""): string {
  const asked = Array.from({ length: questions }, (_none, at) => {
    const answers = [1, 2, 3].map((part) => `${words(120, at * 3 + part)}${added(at * 3 + part)}\n`);
    return `## Question ${at}?\n\n${answers.join("\n")}`;
  });
  return `---\ntitle: T\nhandout: { paper: A5, glance: false }\n---\n\n${asked.join("\n")}`;
}

/** How many layouts each further page takes: what is done once for a handout does not count. */
async function layoutsAPage(source: (questions: number) => string): Promise<number> {
  const measure = async (questions: number) => {
    await showPages(tab, source(questions));
    const pages = await tab.evaluate(() => document.querySelectorAll(".sheet-text").length);
    return { pages, made: await layouts() };
  };
  const [few, many] = [await measure(4), await measure(28)];
  return (many.made - few.made) / (many.pages - few.pages);
}

it.runIf(thorough)("a page of plain text is laid out once", async () => {
  expect(await layoutsAPage((questions) => articleOf(questions))).toBeLessThan(1.2);
});

it("a page with footnotes is laid out three times", async () => {
  const note = (at: number) => `[^n${at}]\n\n[^n${at}]: A footnote of some words.`;
  expect(await layoutsAPage((questions) => articleOf(questions, note))).toBeLessThan(3);
});
