import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { complaintsOf, useBrowser } from "../helpers/browser.ts";
import { keptFolder } from "../helpers/folder.ts";
import { runHere } from "../helpers/run-here.ts";
import { useServer } from "../helpers/server.ts";

const open = useBrowser();
let folder: string;
const server = useServer(() => join(folder, "out"), "/under/a/base/");

const numbers = Array.from({ length: 40 }, (_, index) => index + 1);
const LONG = "And a text that says what was measured, and how, and what is not known. ".repeat(8);

const SOURCE = `---
title: Forty experts
experts:
${numbers.map((number) => `  - { id: E${number}, name: Expert No${number} }`).join("\n")}
---

## Why? {#why}

${numbers.map((number) => `### E${number}\n\n**Point ${number}.** ${LONG} See [](#limits).[^n${number}]\n\n[^n${number}]: Note ${number}.\n`).join("\n")}

## What are the limits? {#limits}

### E1

**None.** That is all.

**${"It is a whole sentence that goes on for long. ".repeat(9).trim()}** Then.
`;

beforeAll(async () => {
  folder = keptFolder();
  writeFileSync(join(folder, "forty.md"), SOURCE);
  expect((await runHere(["build", "forty.md", "--only", "reader", "-o", "out"], folder)).status).toBe(0);
}, 60_000);

const shown = ".answer:visible .key-point";

it("compares two experts whose answers stand on different pages of a question", async () => {
  const page = await open({ viewport: { width: 1280, height: 900 } });
  const complaints = complaintsOf(page, server().host);
  await page.goto(`${server().url}forty/questions/why.html`);
  const all = await page.locator(shown).count();
  expect(all).toBeLessThan(40);
  await page.getByLabel("Find an expert").first().fill("Expert No38");
  await page.getByLabel("Find an expert").first().press("Enter");
  await expect.poll(() => page.locator(shown).allInnerTexts()).toEqual(["Point 38."]);
  await page.getByRole("button", { name: /Expert No2$/ }).click();
  await page.getByRole("button", { name: "Side by side" }).click();
  expect(await page.locator(shown).allInnerTexts()).toEqual(["Point 2.", "Point 38."]);
  const [one, other] = await Promise.all(
    (await page.locator(".answer:visible").all()).map((answer) => answer.boundingBox()),
  );
  expect(one!.y).toBe(other!.y);

  const chip = page.locator(".compare").getByRole("button", { name: /Expert No38$/ });
  expect(await chip.getAttribute("aria-pressed")).toBe("true");

  // What has come along leads where it led on its own page.
  const link = page
    .locator("#why-e38")
    .getByRole("link", { name: /question 2/ })
    .first();
  expect(await link.evaluate((each) => (each as HTMLAnchorElement).href)).toContain(
    "/forty/questions/limits.html",
  );
  const permalink = page.locator("#why-e38 > .answer-head .permalink");
  expect(await permalink.evaluate((each) => (each as HTMLAnchorElement).href)).toMatch(
    /\/forty\/questions\/why\/\d\.html#why-e38$/,
  );

  // It is cited as on its own page, and those that were here are cited as before.
  for (const [slug, number] of [
    ["e38", 38],
    ["e2", 2],
  ] as const) {
    const cite = page.locator(`#why-${slug} .cite`);
    await cite.locator("summary").first().click();
    await expect.poll(() => cite.locator("pre").first().textContent()).toContain(`No${number}`);
    expect(await cite.getByRole("button", { name: "Copy" }).count()).toBe(1);
  }

  // The address keeps the choice, also on the next page.
  await page.reload();
  await expect.poll(() => page.locator(shown).allInnerTexts()).toEqual(["Point 2.", "Point 38."]);
  // Above the answers it is said that these are not all; the next step is the next of them.
  expect(await page.locator("article > .pager p").innerText()).toMatch(/^Answers 1–\d+ of \d+$/);
  expect(await page.locator("main > .neighbours .next").getAttribute("href")).toMatch(/why\/2\.html/);
  await page
    .locator(".pager a", { hasText: /^\d+–\d+$/ })
    .nth(1)
    .click();
  await page.waitForURL(/why\/2\.html\?show=/);
  await expect.poll(() => page.locator(shown).allInnerTexts()).toEqual(["Point 2.", "Point 38."]);
  expect(complaints).toEqual([]);
});

it("cuts whole sentences of the matrix to their first words, and shows the mouse all of them", async () => {
  const page = await open({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${server().url}forty/index.html`);
  const cell = page.locator(".matrix td", { hasText: "whole sentence" });
  const cut = (await cell.locator("li").last().textContent())!;
  expect(cut.length).toBeLessThan(200);
  expect(cut).toMatch(/\p{L} …$/u);
  const title = (await cell.locator("a").getAttribute("title"))!;
  expect(title).toContain("None.\n\nIt is");
  expect(title.length).toBeGreaterThan(300);
});
