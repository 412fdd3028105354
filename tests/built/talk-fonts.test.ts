import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { CDPSession, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { useBrowser } from "../helpers/browser.ts";
import { keptFolder } from "../helpers/folder.ts";
import { runHere } from "../helpers/run-here.ts";

const SOURCE = `---
title: Fonts
experts: [{ id: RK, name: R. Kessler }, { id: MO, name: M. Oduya }]
talk: { questions: [fonts] }
---

## Which fonts draw a slide? {#fonts}

### RK: Those of the theme

**A \`line of code\` and a word, *in italics*.** Text.

**An equation, $x = \\sqrt{y}$, in a line.** Text.

### MO

**مرحبا بالعالم** Text.

**睡眠巩固记忆吗** Text.

**Ελληνικά и русский.** Text.

## A question that has a label, since a shorter talk leaves it out?

### RK

**A point.** Text.
`;

const open = useBrowser();
let folder: string;

beforeAll(async () => {
  folder = keptFolder();
  writeFileSync(`${folder}/fonts.md`, SOURCE);
  const run = await runHere(["build", "fonts.md", "-o", "site", "--only", "talk", "--single-file"], folder);
  expect(run.status, run.stderr).toBe(0);
});

/** A font that drew something, by the name that is inside of it. */
interface Font {
  readonly familyName: string;
  /** Whether it came with the page. */
  readonly isCustomFont: boolean;
  readonly glyphCount: number;
}

/** Asks the browser which fonts drew the text of the first element shown that a selector finds. */
async function fontsOf(page: Page, session: CDPSession, selector: string, text = ""): Promise<Font[]> {
  const found = page
    .locator(`.pdf-page .screen ${selector}`)
    .filter({ hasText: text, visible: true })
    .first();
  await found.evaluate((element) => element.setAttribute("data-asked", ""));
  const { root } = await session.send("DOM.getDocument", { depth: -1 });
  const { nodeId } = await session.send("DOM.querySelector", {
    nodeId: root.nodeId,
    selector: "[data-asked]",
  });
  const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
  await found.evaluate((element) => element.removeAttribute("data-asked"));
  return fonts;
}

/** Whether this machine has a font for a language. */
function hasFontFor(lang: string): boolean {
  const { status, stdout } = spawnSync("fc-list", [`:lang=${lang}`], { encoding: "utf8" });
  return status === 0 && stdout.trim() !== "";
}

describe.each(["talk/index.html", "talk.html"])("the fonts of %s", (file) => {
  let page: Page;
  let session: CDPSession;
  beforeAll(async () => {
    page = await open({ viewport: { width: 1280, height: 720 } });
    await page.goto(`${pathToFileURL(`${folder}/site/fonts/${file}`).href}?print-pdf`);
    await page.waitForSelector("[data-printable]", { state: "attached" });
    await page.evaluate(() => document.fonts.ready);
    session = await page.context().newCDPSession(page);
    await session.send("DOM.enable");
    await session.send("CSS.enable");
  });

  it.each([
    ["a question", "h2", "Which fonts", "Source Serif 4"],
    ["a position", ".position", "Those of the theme", "Source Serif 4"],
    ["a key point", "li", "An equation", "Source Serif 4"],
    ["italics", "em", "in italics", "Source Serif 4"],
    ["Greek and Russian", "li", "Ελληνικά", "Source Serif 4"],
    ["a name", ".who", "Kessler", "Source Sans 3"],
    ["a label", ".label", "", "Source Sans 3"],
    ["the footer", ".foot", "", "Source Sans 3"],
    ["code", "code", "", "Source Code Pro"],
    ["a formula", "math mi", "", "STIX Two Math"],
    ["a root sign", "math msqrt", "", "STIX Two Math"],
  ])("draw %s with the theme's own font", async (_kind, selector, text, family) => {
    const fonts = await fontsOf(page, session, selector, text);
    expect(fonts.map(({ familyName }) => familyName)).toContainEqual(expect.stringMatching(`^${family}`));
    expect(fonts.filter(({ isCustomFont }) => !isCustomFont)).toEqual([]);
  });

  it.each([
    ["ar", "مرحبا"],
    ["zh", "睡眠"],
  ])("leave %s to a font of the machine", async (lang, text) => {
    if (!hasFontFor(lang)) return;
    const fonts = await fontsOf(page, session, "li", text);
    expect(fonts.length).toBeGreaterThan(0);
    // What no font has would count for the first font of the list, which came with the page.
    const own = fonts
      .filter(({ isCustomFont }) => isCustomFont)
      .reduce((sum, { glyphCount }) => sum + glyphCount, 0);
    expect(own).toBeLessThanOrEqual(1);
  });
});
