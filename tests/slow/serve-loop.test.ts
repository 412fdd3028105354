import { chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { useBrowser } from "../helpers/browser.ts";
import { folderWith } from "../helpers/folder.ts";
import { type Serving, startServe } from "../helpers/serve.ts";

const newPage = useBrowser();
/** Waits for what comes within a second, unless many tests run at once. */
const soon = <T>(ask: () => T) => expect.poll(ask, { timeout: 15_000 });

const NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight"];
const paragraph = (text: string) => `${text} ${"It is said at length. ".repeat(30)}`;
/** The text of an answer. */
const answer = (name: string) =>
  `**Point ${name} A.** ${paragraph(`Text ${name} A.`)}\n\n- **Point ${name} B.** ${paragraph(`Text ${name} B.`)}\n\n${paragraph(`End of ${name}.`)}`;
const question = (name: string) => `## Why ${name}? {#${name}}\n\n### RK\n\n${answer(name)}\n`;
const SOURCE = `---
title: Eight questions
experts: [{ id: RK, name: R. Kessler }]
---

${NUMBERS.map(question).join("\n")}`;

interface Loop extends Serving {
  /** Saves the article, changed. */
  save(change: (source: string) => string): void;
  /** What the editor or the browser was started with, and that is forgotten. */
  opened(): Promise<readonly string[]>;
  readonly folder: string;
}

/** Serves the article without its handout, with an editor and a browser that only note what they are asked to open. */
async function loop(source = SOURCE, args: readonly string[] = ["--only", "reader,talk"]): Promise<Loop> {
  const noting = '#!/bin/sh\nfor a; do echo "$a"; done > "$OPENED"\n';
  const folder = folderWith({
    "naps.md": source,
    "tools/code": noting,
    "tools/xdg-open": noting,
    "tools/open": noting,
  });
  for (const tool of ["code", "xdg-open", "open"]) chmodSync(join(folder, "tools", tool), 0o755);
  const note = join(folder, "tools/opened.txt");
  const PATH = `${join(folder, "tools")}:${process.env.PATH}`;
  const env = { VISUAL: "code --wait", OPENED: note, PATH };
  const serving = await startServe(folder, ["naps.md", ...args], env);
  let now = source;
  return {
    ...serving,
    folder,
    save(change) {
      now = change(now);
      writeFileSync(join(folder, "naps.md"), now);
    },
    async opened() {
      await soon(() => existsSync(note) && readFileSync(note, "utf8")).toMatch(/\n$/);
      const lines = readFileSync(note, "utf8").trim().split("\n");
      rmSync(note);
      return lines;
    },
  };
}

/** How far below the top of the window a text begins, px. */
async function topOf(page: Page, text: string): Promise<number> {
  return page.evaluate((text) => {
    const block = [...document.querySelectorAll("main p, main li")].find((each) =>
      each.textContent?.includes(text),
    );
    return Math.round(block!.getBoundingClientRect().top);
  }, text);
}

/** Counts how often a page is loaded. */
function loadsOf(page: Page): () => number {
  let loads = 0;
  page.on("load", () => loads++);
  return () => loads;
}

it("loads a page of the reader again once for each save, at the same paragraph", async () => {
  const { address, save } = await loop();
  const page = await newPage();
  await page.goto(new URL("naps/article.html", address).href);
  await page.evaluate(() => {
    const block = [...document.querySelectorAll("main li")].find((each) =>
      each.textContent?.includes("Text five B"),
    );
    window.scrollTo(0, window.scrollY + block!.getBoundingClientRect().top - 137);
  });
  expect(await topOf(page, "Text five B.")).toBe(137);
  await page.evaluate(() => {
    const settings = document.querySelector<HTMLDetailsElement>("details.settings")!;
    settings.open = true;
    settings.querySelector("summary")!.focus({ preventScroll: true });
  });
  const loads = loadsOf(page);

  // A question is added before it, another one renamed, and a paragraph before it rewritten.
  save((source) =>
    source
      .replace("## Why two? {#two}", `${question("new")}\n## Why not two? {#other}`)
      .replace("Text five A.", "Rewritten, and longer than it was."),
  );
  await page.waitForFunction(() => document.body?.textContent?.includes("Why not two?"));
  await page.waitForLoadState("load");
  // Windows scroll by whole pixels, and lines do not stand on them.
  const offBy = async (text: string) => Math.abs((await topOf(page, text)) - 137);
  await soon(() => offBy("Text five B.")).toBeLessThanOrEqual(1);
  expect(await page.locator("details.settings").getAttribute("open")).not.toBeNull();
  await soon(() => page.evaluate(() => document.activeElement?.tagName)).toBe("SUMMARY");

  // The paragraph that is read is rewritten itself.
  save((source) => source.replace("Text five B.", "Another text of five."));
  await soon(() => offBy("Another text of five.").catch(() => 137)).toBeLessThanOrEqual(1);
  expect(loads()).toBe(2);
});

it("follows a question that is renamed to its new page", async () => {
  const { address, save } = await loop();
  const page = await newPage({ viewport: { width: 1000, height: 500 } });
  await page.goto(new URL("naps/questions/five.html?key#five-rk-p2", address).href);
  const before = await topOf(page, "Text five B.");
  save((source) => source.replace("## Why five? {#five}", "## Why, then? {#then}"));
  await page.waitForURL(/then\.html\?key#five-rk-p2$/);
  await soon(() => topOf(page, "Text five B.")).toBe(before);
  expect(await (await fetch(new URL("naps/questions/five.html", address))).text()).toContain("Why, then?");
});

it("tells all of ten open pages of a change", async () => {
  const { address, save } = await loop();
  const first = await newPage();
  const pages = [first];
  while (pages.length < 10) pages.push(await first.context().newPage());
  for (const page of pages) await page.goto(new URL("naps/questions/two.html", address).href);
  save((source) => source.replace("End of two.", "The last word."));
  for (const page of pages) {
    await page.waitForFunction(() => document.body?.textContent?.includes("The last word."));
  }
});

it("does not load a page again that did not change", async () => {
  const { address, save } = await loop();
  const [first, last] = [await newPage(), await newPage()];
  await first.goto(new URL("naps/questions/one.html", address).href);
  await last.goto(new URL("naps/questions/eight.html", address).href);
  const [firstLoads, lastLoads] = [loadsOf(first), loadsOf(last)];
  save((source) => source.replace("End of eight.", "The very end."));
  await last.waitForFunction(() => document.body?.textContent?.includes("The very end."));
  save((source) => source.replace("The very end.", "No end."));
  await last.waitForFunction(() => document.body?.textContent?.includes("No end."));
  await soon(lastLoads).toBe(2);
  expect(firstLoads()).toBe(0);
});

it("loads the talk again at the same slide and step, on the speaker's desk too", async () => {
  const { address, save } = await loop();
  const page = await newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(new URL("naps/talk/index.html", address).href);
  await page.locator(".reveal.ready").waitFor();
  const shown = (of: Page = page) =>
    of.evaluate(() => {
      const within = document.querySelector(".desk-now") ?? document.body;
      const slide = within.querySelector(".slides section.present:not(.stack)");
      const title = slide?.querySelector("h2")?.textContent?.replace(/^\d+ /, "");
      return `${title}: ${[...(slide?.querySelectorAll("li.visible") ?? [])].map((each) => each.textContent).join(" ")}`;
    });
  await page.evaluate(() => {
    const slides = [...document.querySelectorAll(".slides > section")];
    const at = slides.findIndex(
      (slide) => slide.textContent?.includes("Why five?") && slide.matches("[data-question]"),
    );
    location.hash = `#/${at + 1}`;
  });
  await soon(() => shown()).toBe("Why five?: ");
  const popup = page.waitForEvent("popup");
  await page.keyboard.press("s");
  const desk = await popup;
  await soon(() => shown(desk)).toBe("Why five?: ");
  await page.keyboard.press("ArrowRight");
  await soon(() => shown()).toBe("Why five?: Point five A");
  await soon(() => shown(desk)).toBe("Why five?: Point five A");

  save((source) =>
    source
      .replace("## Why two? {#two}", `${question("new")}\n## Why two? {#two}`)
      .replace("Point five B", "Point five C"),
  );
  await page.waitForFunction(() => document.body?.textContent?.includes("Point five C"));
  await page.locator(".reveal.ready").waitFor();
  await soon(() => shown()).toBe("Why five?: Point five A");
  await soon(() => shown(desk)).toBe("Why five?: Point five A");
  // The two windows still know each other.
  await page.keyboard.press("ArrowRight");
  await soon(() => shown(desk)).toBe("Why five?: Point five A Point five C");
});

it("opens the line of the source at a click with the Alt key, in the reader and in the talk", async () => {
  const source = SOURCE.replace("Text three B.", "Text\nin three\nlines.");
  const { address, opened, folder } = await loop(source);
  const lineOf = (text: string) => source.slice(0, source.indexOf(text)).split("\n").length;
  const place = (line: number) => ["--wait", "-r", "-g", `${join(folder, "naps.md")}:${line}:1`];
  const page = await newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(new URL("naps/questions/three.html", address).href);
  await page.locator("main h1").click({ modifiers: ["Alt"] });
  expect(await opened()).toEqual(place(lineOf("## Why three?")));
  await soon(() => page.locator(".triptych-message").textContent()).toContain("is open in code");
  await page.getByText("Text three A.").click({ modifiers: ["Alt"], position: { x: 9, y: 9 } });
  expect(await opened()).toEqual(place(lineOf("**Point three A.")));
  // In a paragraph of several lines, the line that is clicked.
  const lines = await page.evaluate(() => {
    const text = document.evaluate("//text()[contains(., 'in three')]", document).iterateNext()!;
    const range = document.createRange();
    range.setStart(text, text.textContent!.indexOf("lines."));
    range.setEnd(text, text.textContent!.indexOf("lines.") + 5);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await page.keyboard.down("Alt");
  await page.mouse.click(lines.x, lines.y);
  await page.keyboard.up("Alt");
  expect(await opened()).toEqual(place(lineOf("**Point three B.") + 2));
  // A link is not followed.
  await page.locator("h2.speaker a").click({ modifiers: ["Alt"] });
  expect(await opened()).toEqual(place(lineOf("## Why three?") + 2));
  expect(new URL(page.url()).pathname).toBe("/naps/questions/three.html");

  await page.goto(new URL("naps/talk/index.html", address).href);
  await page.locator(".reveal.ready").waitFor();
  await page.locator("section.present h1").click({ modifiers: ["Alt"] });
  expect(await opened()).toEqual(place(2));
});

it("opens the place of an error that is clicked", async () => {
  const { address, save, opened, folder } = await loop();
  const page = await newPage();
  await page.goto(new URL("naps/questions/one.html", address).href);
  save((source) => source.replace("Text one A.", "See [nothing](#nothing)."));
  const error = page.locator(".triptych-errors button");
  await error.waitFor();
  expect(await page.locator(".triptych-errors").textContent()).toContain("1 error: click on one to open");
  await error.click();
  expect((await opened()).at(-1)).toMatch(new RegExp(`^${join(folder, "naps.md")}:10:\\d+$`));
  // The last good page is shown, with a mark at the error.
  expect(await page.locator(".draft-mark").count()).toBe(1);
});

it("gives keys to the list of errors, not to the slides, and tells it apart in any language", async () => {
  const source = SOURCE.replace("Text one A.", "See [nothing](#nothing).").replace(
    "---\n",
    "---\nlang: ar\n",
  );
  const { address, opened } = await loop(source);
  const page = await newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(new URL("naps/talk/index.html#/2", address).href);
  await page.locator(".reveal.ready").waitFor();
  const panel = page.getByRole("region", { name: "Errors" });
  expect(await panel.getAttribute("dir")).toBe("ltr");
  expect(await panel.getAttribute("lang")).toBe("en");
  // What is read out at once is short.
  expect(await panel.getByRole("alert").textContent()).toBe("1 error");
  const place = page.url();
  await panel.getByRole("button").press("ArrowRight");
  await panel.getByRole("button").press(" ");
  expect((await opened()).at(-1)).toMatch(/naps\.md:11:\d+$/);
  await panel.locator("summary").press(" ");
  expect(await panel.locator("details").getAttribute("open")).toBeNull();
  expect(page.url()).toBe(place);
  // The foot of a page is not below the list for good.
  await page.goto(new URL("naps/questions/one.html", address).href);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  const isFree = () =>
    page.evaluate(() => {
      const foot = document.querySelector("body > footer")!.getBoundingClientRect().bottom;
      return foot <= document.querySelector(".triptych-errors")!.getBoundingClientRect().top;
    });
  await soon(isFree).toBe(true);
});

it("shows why a save could not be read, until it can", async () => {
  const { address, folder } = await loop();
  const page = await newPage();
  await page.goto(new URL("naps/questions/one.html", address).href);
  renameSync(join(folder, "naps.md"), join(folder, "naps.txt"));
  await soon(() => page.locator(".triptych-errors").allTextContents()).toEqual([
    expect.stringContaining("the last version is shown: "),
  ]);
  renameSync(join(folder, "naps.txt"), join(folder, "naps.md"));
  await soon(() => page.locator(".triptych-errors").count()).toBe(0);
});

it("never writes where the text comes from to the site", async () => {
  const { address, folder } = await loop();
  const served = await (await fetch(new URL("naps/questions/one.html", address))).text();
  expect(served).toContain("data-source=");
  expect(readFileSync(join(folder, "_site/naps/questions/one.html"), "utf8")).not.toContain("data-source=");
  expect(readFileSync(join(folder, "_site/naps/talk/index.html"), "utf8")).not.toContain("data-source=");
});

it("opens the browser, and shows other machines the way in", async () => {
  const args = ["--only", "reader", "--open", "--host"];
  const { address, said, opened, save } = await loop(SOURCE, args);
  await soon(said).toMatch(
    /on a phone in this network: http:\/\/\S+:\d+\/\?triptych-token=\S{16}\n(\x1b\[97;40m[ ▀▄█]+\x1b\[0m\n)+/,
  );
  expect(await opened()).toEqual([address]);
  // A browser of another machine has no locks, because it comes without https.
  const page = await newPage();
  await page.goto(/http:\S+triptych-token=\S+/.exec(said())![0]);
  expect(page.url()).toMatch(/\/$/);
  await page.goto(new URL("naps/questions/one.html", page.url()).href);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  expect(await page.content()).not.toContain("data-source");
  save((source) => source.replace("End of one.", "Seen from afar."));
  await page.waitForFunction(() => document.body?.textContent?.includes("Seen from afar."));
});
