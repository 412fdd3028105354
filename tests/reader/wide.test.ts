import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { useBrowser } from "../helpers/browser.ts";
import { readPdf } from "../helpers/pdf.ts";
import { runHere } from "../helpers/run-here.ts";

const open = useBrowser();
const row = (text: string) => `| ${Array.from({ length: 14 }, (_, at) => `${text} ${at}`).join(" | ")} |\n`;
const article = `---
title: Wide things and a title so long that nothing else has room beside it in the bar of a window of a thousand
---

## What was measured? {#wide}

A paragraph.

${row("Station")}|${"---|".repeat(14)}
${row("12.345")}${row("a finding that is told in a whole sentence of many words, all of which want to be read")}

$$
${Array.from({ length: 16 }, (_, at) => `x_{${at}}^2 + y_{${at}}^2`).join(" + ")} = z
$$ {#eq-sum}

\`\`\`mermaid
graph LR
  a[one step] --> b[two] --> c[three steps]
\`\`\`

![Small letters](letters.svg)

${"Many words stand before what the note is about. ".repeat(12)}Here[^here] it is.

[^here]: Beside its line.
`;
const arabic = `---
title: اختبار
lang: ar
---

## ماهو \`f()\`؟ {#wide}

\`\`\`js
console.log(name);
\`\`\`
`;
const paper = `---
title: "On paper: who decides about Donaudampfschifffahrtsgesellschaftsgelder?"
lang: de
experts: [{ id: A, name: Anna Berg }]
---

${Array.from({ length: 9 }, (_, at) => `## Question ${at} {#q${at}}\n\n### A: Headline ${at}\n\n${"A sentence of the answer. ".repeat(12)}\n`).join("\n")}
## How much? {#wide}

| Gemeinde | Land | Einwohner | Veränderung | Mittel je Kopf | Verbindlich? | Seit | Verfahren |
|---|---|---:|---:|---:|---|---:|---|
| Garmisch-Partenkirchen | MV | 736.812 | 17,2 % | 407,17 € ± 15 | teilweise, nach Beschluss des Rates vom März 2014 | 2019 | Vorschlag und Abstimmung |
`;
const doses = `---
title: Doses
---

## How much? {#wide}

| Form of the substance | Dose | Tolerated |
|---|---:|---|
| On smaller particles | 600 mg daily | Not reached by the third phase |
`;

const folder = mkdtempSync(join(tmpdir(), "triptych-wide-"));
beforeAll(async () => {
  writeFileSync(join(folder, "wide.md"), article);
  writeFileSync(join(folder, "arabic.md"), arabic);
  writeFileSync(join(folder, "paper.md"), paper);
  writeFileSync(join(folder, "doses.md"), doses);
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 680 100"><text y="50" font-size="15">A</text></svg>';
  writeFileSync(join(folder, "letters.svg"), drawing);
  const run = await runHere(["build", ".", "--only", "reader", "-o", "out"], folder);
  expect(run.status, run.stderr).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function pageOf(slug: string, width: number, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await open({ viewport: { width, height: 900 }, ...options });
  await page.goto(pathToFileURL(join(folder, "out", slug, "questions/wide.html")).href);
  return page;
}

/** Where an element begins and ends, in px from the window's left edge, and how high it is. */
async function boxOf(page: Page, selector: string): Promise<{ left: number; right: number; height: number }> {
  const { x, width, height } = (await page.locator(selector).first().boundingBox())!;
  return { left: x, right: x + width, height };
}

it("a page on paper has the article's title on each sheet", async () => {
  const page = await pageOf("wide", 1280);
  const { pages } = await readPdf(await page.pdf({ width: "15cm", height: "12cm" }));
  expect(pages.length).toBeGreaterThan(1);
  for (const text of pages) expect(text.replace(/\s+/g, " ")).toContain("Wide things and a title so long");
});

it("a page on paper ends with no name or headline, and has whole words in its title", async () => {
  const page = await open();
  await page.goto(pathToFileURL(join(folder, "out/paper/article.html")).href);
  const ends = new Set<string>();
  for (const height of [150, 165, 180]) {
    const { pages } = await readPdf(await page.pdf({ width: "210mm", height: `${height}mm` }));
    expect(pages[0]!.match(/Donaudampfschifffahrtsgesellschaftsgelder/g)).toHaveLength(2);
    for (const text of pages) ends.add(text.trim().split("\n").at(-1)!.trim());
  }
  expect([...ends].filter((line) => /Anna Berg|Headline|Question/.test(line))).toEqual([]);
});

describe("a wide table or formula", () => {
  it("is whole on paper, with the formula's number in one line beside it", async () => {
    // The width of A4 without its margins.
    const page = await pageOf("wide", 627);
    await page.emulateMedia({ media: "print" });
    expect((await boxOf(page, "table")).right).toBeLessThanOrEqual(627);
    expect(
      await page.$$eval(".table, .equation", (all) => all.map((one) => getComputedStyle(one).overflowX)),
    ).toEqual(["visible", "visible"]);
    const number = await boxOf(page, ".equation-number");
    expect(number.height).toBeLessThan(30);
    expect(number.left).toBeGreaterThanOrEqual((await boxOf(page, ".equation math")).right);
  });

  it("ends where the rule below its last column does", async () => {
    const page = await pageOf("paper", 1280);
    expect(await page.$eval("td:last-child", (cell) => getComputedStyle(cell).paddingInlineEnd)).toBe("0px");
  });

  const linesOf = (page: Page, cell: string) =>
    page.locator(cell).evaluate((one) => {
      const range = new Range();
      range.selectNodeContents(one);
      return new Set([...range.getClientRects()].map(({ top }) => top)).size;
    });

  it("keeps short cells on one line on the screen where there is room", async () => {
    const page = await pageOf("doses", 390);
    expect(
      await Promise.all(["td:nth-child(1)", "td:nth-child(2)"].map((cell) => linesOf(page, cell))),
    ).toEqual([2, 1]);
  });

  it("keeps short cells on one line on paper", async () => {
    const page = await pageOf("paper", 627);
    await page.emulateMedia({ media: "print" });
    expect(await linesOf(page, "td:nth-child(5)")).toBe(1);
    expect((await boxOf(page, "table")).right).toBeLessThanOrEqual(627);
  });

  it("shows its number before it is scrolled, and takes the margin where there is one", async () => {
    const phone = await pageOf("wide", 390);
    expect((await boxOf(phone, ".equation-number")).right).toBeLessThanOrEqual(390);
    const desk = await pageOf("wide", 1280);
    expect((await boxOf(desk, ".equation")).right).toBeGreaterThan(
      (await boxOf(desk, ".prose p")).right + 100,
    );
  });
});

it("a drawing begins where its caption does, as images do", async () => {
  const page = await pageOf("wide", 1280);
  const drawn = await boxOf(page, ".drawing svg");
  const room = await boxOf(page, ".drawing");
  expect(room.right - drawn.right).toBeGreaterThan(20);
  expect(drawn.left).toBeCloseTo(room.left, 0);
});

it("a drawing whose letters would be smaller than 11 px runs out of a narrow window and is scrolled", async () => {
  const page = await pageOf("wide", 390);
  const [image, frame] = [await boxOf(page, "figure img"), await boxOf(page, ".enlarge")];
  expect(((image.right - image.left) * 15) / 680).toBeGreaterThanOrEqual(11);
  expect(frame.right).toBe(390);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.locator(".enlarge").focus();
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => document.querySelector(".enlarge")!.scrollLeft > 0);
  await page.setViewportSize({ width: 620, height: 900 });
  expect((await boxOf(page, "figure img")).right).toBeCloseTo((await boxOf(page, ".prose p")).right, 0);
});

it("a drawing fits a narrow window where its letters are large enough then", async () => {
  const page = await pageOf("wide", 390);
  const [drawn, room] = [await boxOf(page, ".drawing svg"), await boxOf(page, ".drawing")];
  const own = await page.$eval(".drawing svg", (svg) => Number(svg.getAttribute("width")));
  expect(own).toBeGreaterThan(room.right - room.left);
  expect(drawn.right).toBeLessThanOrEqual(room.right);
  await page.setViewportSize({ width: 320, height: 900 });
  expect(await page.$eval(".drawing", (box) => box.scrollWidth - box.clientWidth)).toBe(0);
});

it("gives text lines of several words where a table is scrolled", async () => {
  const cell = await boxOf(await pageOf("wide", 390), "tbody tr:last-child td");
  expect(cell.right - cell.left).toBeGreaterThan(200);
  expect(cell.height).toBeLessThan(170);
});

describe("a window of a desk", () => {
  it("has each note beside the line that refers to it, and at the foot where answers stand side by side", async () => {
    const page = await pageOf("wide", 1280);
    const middle = (selector: string) =>
      page.$eval(selector, (one) => {
        const { top, height } = one.getBoundingClientRect();
        return top + height / 2;
      });
    await page.locator(".placed").waitFor();
    expect(Math.abs((await middle(".note")) - (await middle(".note-ref a")))).toBeLessThan(8);
    await page.evaluate(() => document.documentElement.toggleAttribute("data-side", true));
    expect((await boxOf(page, ".note")).left).toBeCloseTo((await boxOf(page, ".prose p")).left, 0);
  });

  it("has a bar that is no wider than the page below it, however wide the window is", async () => {
    const page = await pageOf("wide", 1920);
    const [home, contents] = [await boxOf(page, ".home"), await boxOf(page, ".contents")];
    expect(home.left).toBeCloseTo(contents.left, 0);
    expect((await boxOf(page, ".bar .tools")).right).toBeCloseTo((await boxOf(page, "main")).right, 0);
    await page.goto(pathToFileURL(join(folder, "out/wide/index.html")).href);
    expect((await boxOf(page, ".home")).left).toBeCloseTo((await boxOf(page, ".title-block")).left, 0);
  });
});

it("has a bar in one line, of which the title gives way and no word is divided", async () => {
  const page = await pageOf("wide", 940);
  for (const item of await page.locator(".bar :is(.home, .doors li, .tool):visible").all())
    expect((await item.boundingBox())!.height, await item.innerText()).toBeLessThan(32);
  expect((await boxOf(page, ".bar .settings")).right).toBeLessThan(940);
});

describe("a touch screen", () => {
  const touch = { hasTouch: true, isMobile: true };

  it("shows the link to a paragraph once that is tapped", async () => {
    const page = await pageOf("wide", 390, touch);
    const look = () => page.$eval(".prose p .permalink", (one) => getComputedStyle(one).opacity);
    expect(await look()).toBe("0");
    // At the tap itself: soon after it, Chromium from npm points again at the corner, where its mouse is.
    const tapped = page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const link = document.querySelector(".prose p .permalink")!;
          addEventListener("click", () => resolve(getComputedStyle(link).opacity), { once: true });
        }),
    );
    await page.locator(".prose p").first().tap();
    expect(await tapped).toBe("1");
  });

  it("has the button that enlarges a drawing below it", async () => {
    const page = await pageOf("wide", 390, touch);
    await page.locator(".drawing-box > button").waitFor();
    const [svg, button] = await Promise.all(
      [".drawing svg", ".drawing-box > button"].map((one) => page.locator(one).boundingBox()),
    );
    expect(button!.y).toBeGreaterThanOrEqual(svg!.y + svg!.height);
  });
});

it("in Arabic, isolates code in the window's title, and copies code at the end of its lines", async () => {
  const page = await pageOf("arabic", 600);
  expect(await page.title()).toContain("ماهو \u2066f()\u2069؟");
  await page.locator(".code > button").waitFor({ state: "attached" });
  expect((await boxOf(page, ".code > button")).left).toBeGreaterThan(300);
});
