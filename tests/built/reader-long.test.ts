import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, expect, inject, it } from "vitest";
import { readerPages } from "../../src/reader/pages.ts";
import { violationsOf } from "../helpers/axe.ts";
import { complaintsOf, useBrowser } from "../helpers/browser.ts";
import { contextWith } from "../helpers/context.ts";
import { keptFolder } from "../helpers/folder.ts";
import { read } from "../helpers/read.ts";
import { useServer } from "../helpers/server.ts";
import { thorough } from "../helpers/thorough.ts";

const site = inject("site");
const open = useBrowser();
let folder = "";
const server = useServer(() => folder);

/** An article of so many questions, each answered by so many experts, every third of whom says yes. */
function source(questions: number, experts: number): string {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  const people = numbers(experts).map((at) => `  - { id: E${at}, name: Name ${at}, affiliation: Basel }`);
  const answer = (at: number) =>
    `### E${at}: ${at % 3 === 0 ? "Yes" : "No"}\n\n**A point.** More.\n\nA second paragraph.`;
  const question = (at: number) =>
    `## What is number ${at}? {#q${at}}\n\n${numbers(experts).map(answer).join("\n\n")}`;
  return `---\ntitle: A book\nexperts:\n${people.join("\n")}\n---\n\n${numbers(questions).map(question).join("\n\n")}\n`;
}

beforeAll(async () => {
  folder = keptFolder();
  symlinkSync(join(site, "assets"), join(folder, "assets"));
  // Pages ask for the service worker of their site; nothing is kept here.
  writeFileSync(join(folder, "sw.js"), "");
  for (const [name, text] of Object.entries({ long: source(110, 2), crowd: source(2, 45) })) {
    const { article } = await read(text);
    for (const { path, content } of readerPages(article, contextWith({ outputs: [] }))) {
      mkdirSync(dirname(join(folder, name, path)), { recursive: true });
      writeFileSync(join(folder, name, path), content);
    }
  }
});

it.runIf(thorough)("opens the contents of a long article in place", async () => {
  const page = await open({ viewport: { width: 1280, height: 900 } });
  const complaints = complaintsOf(page, server().host);
  const address = `${server().url}long/questions/q77.html`;
  await page.goto(address);
  const entries = page.locator(".contents .parts a");
  expect(await entries.count()).toBe(11);
  await page.getByRole("link", { name: "All contents" }).click();
  await page.locator(".contents .parts a >> nth=99").waitFor();
  expect(await page.locator(":focus").innerText()).toBe("What is number 77?");
  await page.locator(".all-contents").getByRole("link", { name: "101–110" }).click();
  await page.locator(".contents .parts :focus", { hasText: "What is number 101?" }).waitFor();
  expect(await entries.count()).toBe(10);
  expect(page.url()).toBe(address);
  expect(await page.locator(".contents [aria-current=page]").count()).toBe(0);
  await entries.first().click();
  expect(page.url()).toBe(`${server().url}long/questions/q101.html`);
  await page.goto(`${server().url}long/contents.html`);
  expect(await violationsOf(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

it("leads from an old address to the page that has the paragraph now, from disk, too", async () => {
  const page = await open();
  const complaints = complaintsOf(page, "");
  const disk = pathToFileURL(join(folder, "long")).href;
  for (const [from, to] of [
    ["../crowd/questions/q1.html#q1-e40", /\/crowd\/questions\/q1\/\d\.html#q1-e40$/],
    ["article.html#q77-e1-p2", /\/article\/\d+\.html#q77-e1-p2$/],
    ["article/2.html#q1", /\/article\.html#q1$/],
    ["experts/e1.html#q110-e1", /\/experts\/e1\/\d\.html#q110-e1$/],
  ] as const) {
    await page.goto("about:blank");
    await page.goto(`${disk}/${from}`);
    await page.waitForURL(to);
    expect(await page.locator(":target").count(), from).toBe(1);
  }
  await page.goto(`${disk}/questions/q77.html`);
  await page.getByRole("link", { name: "All contents" }).click();
  await page.waitForURL(/\/contents\.html$/);
  expect(complaints).toEqual([]);
});

it("keeps the entry of the question that is read in sight, and the ring of its focus whole", async () => {
  const page = await open({ viewport: { width: 1280, height: 300 } });
  await page.goto(`${server().url}long/article.html`);
  const parts = page.locator(".article-page .part[id]");
  const last = (await parts.count()) - 1;
  expect(last).toBeGreaterThan(8);
  await parts.nth(last).evaluate((part) => part.scrollIntoView());
  const id = await parts.nth(last).getAttribute("id");
  const entry = page.locator(`.contents-body .parts [aria-current][href="#${id}"]`);
  await entry.waitFor();
  const room = () =>
    entry.evaluate((each) => {
      const { left, right, top, bottom } = each.getBoundingClientRect();
      const list = each.closest(".contents-body")!.getBoundingClientRect();
      return [left - list.left, list.right - right, top, innerHeight - bottom].map(Math.round);
    });
  await expect.poll(async () => Math.min(...(await room()))).toBeGreaterThanOrEqual(0);
  await page.keyboard.press("Tab");
  await entry.focus();
  const ring = await entry.evaluate((each) => {
    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(each);
    return outlineStyle === "none" ? 0 : Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
  });
  expect(ring).toBeGreaterThan(0);
  expect(Math.min(...(await room()))).toBeGreaterThanOrEqual(ring);
});

it.runIf(thorough)("finds and groups very many experts", async () => {
  const page = await open({ viewport: { width: 1280, height: 900 } });
  const complaints = complaintsOf(page, server().host);
  await page.goto(`${server().url}crowd/questions/q1.html`);
  const others = page.locator(".elsewhere li:visible a");
  expect(await page.locator(".chip-group:visible > p").count()).toBe(2);
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole("searchbox", { name: "Find an expert" }).fill("name 42");
  expect(await others.allInnerTexts()).toEqual(["Name 42"]);
  expect(await page.locator(".chip-group:visible").count()).toBe(1);
  await others.click();
  await page.waitForURL(/\/crowd\/questions\/q1\/\d\.html#q1-e42$/);
  expect(await page.locator(".answer:target:visible").count()).toBe(1);
  // An address that is older than the division into pages leads to the link to the answer.
  await page.goto(`${server().url}crowd/questions/q1.html#q1-e42`);
  expect(await page.locator(":target").innerText()).toBe("Name 42");
  await page.goto(`${server().url}crowd/matrix.html`);
  await page.getByRole("searchbox", { name: "Find an expert" }).fill("4");
  expect(await page.locator(".matrix-count").innerText()).toBe("10 / 45");
  await page.getByRole("combobox", { name: "Group by position" }).selectOption({ index: 1 });
  expect(await page.locator(".matrix .group").allInnerTexts()).toEqual(["No · 7", "Yes · 3"]);
  expect(await violationsOf(page)).toEqual([]);
  expect(complaints).toEqual([]);
});
