import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { violationsOf } from "../helpers/axe.ts";
import { useBrowser } from "../helpers/browser.ts";
import { keptFolder } from "../helpers/folder.ts";
import { triptych } from "../helpers/run.ts";
import { useServer } from "../helpers/server.ts";

/** An article in a language, with more keys of its talk. Each answer is longer than the notes are high. */
const source = (lang: string, keys = "") => `---
title: Naps
lang: ${lang}
talk: { minutes: 10, order: discuss-first${keys} }
experts:
  - { id: RK, name: Rosa Kessler }
  - { id: MO, name: Musa Oduya }
---

## Mittags? {#why minutes=4}

### RK: Ja

${["A", "B", "C"].map((name) => `**Punkt R${name}.** ${"Lorem ipsum dolor sit amet. ".repeat(30)}`).join("\n\n")}

### MO: Nein

${["A", "B", "C"].map((name) => `- **Punkt M${name}.** ${"Lorem ipsum dolor sit amet. ".repeat(30)}`).join("\n\n")}

::: discuss
Lorem oder ipsum?

- Lorem
- Ipsum
:::

## Abends? {#evening minutes=3}

### RK

**Punkt RX.** Lorem.

\`\`\`js {1|2}
const lorem = 1;
const ipsum = 2;
\`\`\`

### MO

::: slide
\`\`\`js {1|2}
const lorem = 1;
const ipsum = 2;
\`\`\`
:::

**Punkt MX.** Ipsum.
`;

/** An answer whose key points take several screens. */
const LONG = `---
title: Long
lang: en
experts:
  - { id: RK, name: Rosa Kessler }
  - { id: MO, name: Musa Oduya }
---

## Mittags?

### RK: Ja

${Array.from({ length: 16 }, (_, n) => `**Punkt ${n} hat viele Worte, die eine ganze Zeile brauchen.** Lorem.`).join("\n\n")}

### MO: Nein

**Punkt M.** Ipsum.
`;

let folder: string;
const open = useBrowser();
const server = useServer(() => join(folder, "site"), "/under/a/base/");

beforeAll(() => {
  folder = keptFolder();
  writeFileSync(join(folder, "naps.md"), source("en"));
  writeFileSync(join(folder, "grid.md"), source("en", ", style: grid"));
  writeFileSync(join(folder, "schlaf.md"), source("de"));
  writeFileSync(join(folder, "long.md"), LONG);
  const run = triptych(["build", "-o", "site", "--only", "reader,talk", "--single-file"], folder);
  expect(run.status, run.stderr).toBe(0);
  const args = ["build", "naps.md", "-o", "public", "--only", "talk", "--public"];
  expect(triptych(args, folder).status).toBe(0);
});

const fromDisk = (path: string, site = "site") => pathToFileURL(join(folder, site, path)).href;

/** Opens a deck, and its desk with the key S. */
async function openDesk(address: string, deck?: Page): Promise<{ deck: Page; desk: Page }> {
  const page = deck ?? (await open({ viewport: { width: 1280, height: 720 } }));
  await page.goto(address);
  await page.waitForSelector(".reveal.ready");
  const popup = page.waitForEvent("popup");
  await page.keyboard.press("s");
  const desk = await popup;
  await desk.locator(".desk-now section").waitFor();
  return { deck: page, desk };
}

/** What can be read on a screen, and in which size: of the deck, or of a picture on the desk. */
function seen(page: Page, within: string): Promise<string> {
  return page.evaluate((within) => {
    const screens = [...document.querySelectorAll<HTMLElement>(`${within} section.present`)];
    const screen = screens.find((each) => !each.matches(".stack") && !each.closest("[hidden]"));
    if (!screen || screen.closest("[hidden]")) return "";
    const copy = screen.cloneNode(true) as HTMLElement;
    for (const hidden of copy.querySelectorAll(".fragment:not(.visible), .notes, [role=status]"))
      hidden.remove();
    const size = copy.querySelector<HTMLElement>(".body")?.dataset.size;
    const lit = [...copy.querySelectorAll(".lit")].map((line) => line.textContent).join("|");
    return `${copy.textContent?.replace(/\s+/g, " ").trim()} (${size}) ${lit}`;
  }, within);
}

/** Goes one step on at the desk, with a key. */
async function stepOn({ deck, desk }: { deck: Page; desk: Page }, key = "ArrowRight"): Promise<void> {
  const expected = await next(desk);
  await desk.keyboard.press(key);
  await expect.poll(() => shownByDeck(deck)).toBe(expected);
  await expect.poll(() => now(desk)).toBe(expected);
}

const shownByDeck = (deck: Page) => seen(deck, "main.reveal");
const now = (desk: Page) => seen(desk, ".desk-now");
const next = (desk: Page) => seen(desk, ".desk-next");

describe.each([
  ["from disk", "naps/talk/index.html", false],
  ["over http", "naps/talk/index.html", true],
  ["as a grid", "grid/talk/index.html", false],
  ["as one file", "naps/talk.html", false],
] as const)("the desk of a talk %s", (_, path, isServed) => {
  it("shows at every step what the room sees, and what one more click shows", async () => {
    const both = await openDesk(isServed ? server().url + path : fromDisk(path));
    const { deck, desk } = both;
    expect(await now(desk)).toBe(await shownByDeck(deck));
    let steps = 0;
    for (; (await next(desk)) !== ""; steps++) await stepOn(both, steps % 2 ? "ArrowRight" : "PageDown");
    expect(steps).toBeGreaterThan(12);
    expect(await desk.locator(".desk-end").innerText()).toBe("End of the talk");
    // Before a question of which the last screen was shown, a step goes to its first screen all the same.
    await deck.evaluate(() => {
      const question = document.querySelector("[data-question=why]")!;
      const at = [...document.querySelectorAll(".slides > section")].findIndex((slide) =>
        slide.contains(question),
      );
      location.hash = `#/${at}`;
    });
    await expect.poll(() => now(desk)).not.toMatch(/Lorem/);
    for (let step = 0; step < 4; step++) await stepOn(both);
  });

  it("finds its deck again when either of the two is loaded again", async () => {
    const { deck, desk } = await openDesk(isServed ? server().url + path : fromDisk(path));
    await desk.keyboard.press("ArrowRight");
    await deck.reload();
    await deck.waitForSelector(".reveal.ready");
    await expect.poll(() => now(desk), { timeout: 10_000 }).toBe(await shownByDeck(deck));
    await desk.keyboard.press("ArrowRight");
    await expect.poll(() => now(desk)).toBe(await shownByDeck(deck));
    await desk.reload();
    await expect.poll(() => now(desk), { timeout: 10_000 }).toBe(await shownByDeck(deck));
    const before = await shownByDeck(deck);
    await desk.keyboard.press(" ");
    await expect.poll(() => shownByDeck(deck)).not.toBe(before);
  });
});

it("lists of slides open at the desk, and one that is open in the deck does not hold up the talk", async () => {
  const { deck, desk } = await openDesk(fromDisk("schlaf/talk/index.html"));
  for (const key of ["o", "c", "g"]) {
    await desk.keyboard.press(key);
    await expect.poll(() => desk.locator("dialog[open]").count(), { message: key }).toBe(1);
    await desk.keyboard.press("Escape");
    // Only then has the field that was in it lost the focus.
    await expect.poll(() => desk.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
  }
  expect(await deck.locator("dialog[open]").count()).toBe(0);
  const before = await shownByDeck(deck);
  await deck.keyboard.press("o");
  await deck.locator("dialog[open]").waitFor();
  await desk.keyboard.press("Escape");
  await expect.poll(() => deck.locator("dialog[open]").count()).toBe(0);
  await deck.keyboard.press("o");
  await desk.getByRole("button", { name: "Weiter" }).click();
  await expect.poll(() => deck.locator("dialog[open]").count()).toBe(0);
  expect(await shownByDeck(deck)).not.toBe(before);
});

it("the pictures stand above the controls, also with a long title and in a low window", async () => {
  const { desk } = await openDesk(fromDisk("naps/talk/index.html"));
  await desk.locator(".desk-place").evaluateAll((places) => {
    for (const place of places) place.textContent = "A title that takes more than a line ".repeat(9);
  });
  for (const height of [600, 800, 1080]) {
    await desk.setViewportSize({ width: 1280, height });
    const below = await desk.locator(".desk-next .desk-picture").evaluate((picture) => {
      const controls = document.querySelector(".desk-controls")!.getBoundingClientRect();
      return picture.getBoundingClientRect().bottom - controls.top;
    });
    expect(below, `${height}`).toBeLessThanOrEqual(0);
  }
});

describe("the notes on the desk", () => {
  it.each(["naps", "grid"])("are at the key point that is being said (%s)", async (name) => {
    const both = await openDesk(fromDisk(`${name}/talk/index.html`));
    const { deck, desk } = both;
    const said = new Set<string>();
    while ((await next(desk)) !== "") {
      await stepOn(both);
      const point = await deck.evaluate(() => {
        const current = document.querySelectorAll(".present:not(.stack) li.current-fragment");
        return [...current].at(-1)?.textContent ?? "";
      });
      if (!/^Punkt [RM][ABC]$/.test(point)) continue;
      said.add(point);
      const marked = desk.locator(".desk-text .key-point[data-now]");
      await expect.poll(() => marked.allInnerTexts()).toEqual([`${point}.`]);
      const inView = await marked.evaluate((mark) => {
        const notes = document.querySelector(".desk-notes")!.getBoundingClientRect();
        const { top, bottom } = mark.getBoundingClientRect();
        return top >= notes.top && bottom <= notes.top + notes.height * 0.7;
      });
      expect(inView, point).toBe(true);
    }
    expect([...said]).toEqual(expect.arrayContaining(["Punkt RB", "Punkt RC", "Punkt MB", "Punkt MC"]));
    expect(await desk.locator(".desk-prompts").count()).toBe(1);
  });

  it("stay with an expert whose key points go on on a further screen", async () => {
    const { deck, desk } = await openDesk(fromDisk("long/talk/index.html"));
    const speakers = await deck.$$eval(".slides > section:nth-child(2) > section", (all) =>
      all.map((one) => (one as HTMLElement).dataset.speaker ?? ""),
    );
    const first = speakers.findIndex((speaker) => speaker !== "");
    expect(speakers[first + 1]).toBe(speakers[first]);
    await deck.evaluate((at) => {
      location.hash = `#/2/${at}`;
    }, first + 2);
    await expect.poll(() => now(desk)).toContain("Punkt 8 hat");
    expect(await desk.locator(".desk-text").innerText()).toContain("Punkt 8 hat");
    await desk.keyboard.press("ArrowRight");
    const marked = desk.locator(".desk-text .key-point[data-now]");
    await expect.poll(() => marked.allInnerTexts()).toEqual([expect.stringContaining("Punkt 9 hat")]);
  });

  it("keep the size that was chosen, and say when a file has none", async () => {
    const { deck, desk } = await openDesk(fromDisk("naps/talk/index.html"));
    const size = () => desk.locator(".desk-text").evaluate((text) => getComputedStyle(text).fontSize);
    const before = Number.parseFloat(await size());
    await desk.keyboard.press("+");
    await desk.getByRole("button", { name: "Larger text" }).click();
    const after = Number.parseFloat(await size());
    expect(after).toBeGreaterThan(before + 3);
    await desk.reload();
    await desk.locator(".desk-now section").waitFor();
    expect(Number.parseFloat(await size())).toBe(after);
    await desk.close();
    const { desk: other } = await openDesk(fromDisk("naps/talk/index.html", "public"), deck);
    expect(await other.locator(".desk-text").innerText()).toMatch(/no speaker notes.*--public/);
  });
});

describe("the times on the desk", () => {
  it("begin with the first step, and tell the pace of the talk and of the question in words", async () => {
    const page = await open({ viewport: { width: 1280, height: 720 } });
    await page.context().clock.install({ time: "2026-03-01T10:00:00" });
    const { deck, desk } = await openDesk(fromDisk("naps/talk/index.html"), page);
    const text = (name: string) => desk.locator(`.desk-${name}`).innerText();
    await desk.clock.runFor(60_000);
    expect(await text("elapsed")).toBe("0:00");
    await deck.evaluate(() => {
      const at = [...document.querySelectorAll(".slides > section")].findIndex((slide) =>
        slide.querySelector("[data-question=evening]"),
      );
      location.hash = `#/${at + 1}`;
    });
    await deck.clock.runFor(100);
    await desk.clock.runFor(2000);
    expect(await text("elapsed")).toBe("0:00");
    await desk.keyboard.press("ArrowRight");
    await desk.waitForSelector(".desk[data-running]");
    await desk.clock.runFor(12_500);
    expect(await text("elapsed")).toBe("0:12");
    expect(await text("pace")).toMatch(/^[45]:\d\d early$/);
    expect(await text("question")).toBe("0:12 of 3:00");
    await desk.clock.runFor(300_000);
    expect(await text("elapsed")).toBe("5:12");
    expect(await text("pace")).toBe("On time");
    expect(await text("said")).toBe("On time");
    expect(await text("question")).toBe("5:12 of 3:00 · 2:12 late");
    await desk.clock.runFor(100_000);
    expect(await text("pace")).toMatch(/^1:\d\d late$/);
    expect(await text("said")).toMatch(/^\d:\d\d late$/);
    expect(await text("clock")).toMatch(/10:0\d/);
    // Said once when it turned, not each second.
    const said = await text("said");
    await desk.clock.runFor(5000);
    expect(await text("said")).toBe(said);
    await desk.getByRole("button", { name: "Pause" }).click();
    await desk.clock.runFor(60_000);
    expect(await text("elapsed")).toBe("6:57");
    await desk.reload();
    await desk.locator(".desk-elapsed").waitFor();
    expect(await text("elapsed")).toBe("6:57");
    await desk.getByRole("button", { name: "Start again from 0:00" }).click();
    expect(await text("elapsed")).toBe("0:00");
  });
});

describe("the desk", () => {
  it("goes to a slide that is found by typing, blanks the display, and is dark or light as chosen", async () => {
    const { deck, desk } = await openDesk(fromDisk("naps/talk/index.html"));
    // The room is shown no list of keys or slides, whatever the layout of the keyboard.
    for (const [key, code] of [
      ["o", "KeyO"],
      ["щ", "KeyO"],
      ["?", "Slash"],
    ])
      await desk.evaluate(
        (pressed) => document.body.dispatchEvent(new KeyboardEvent("keydown", { ...pressed, bubbles: true })),
        { key, code },
      );
    await desk.keyboard.press(" ");
    await expect.poll(() => now(desk)).toBe(await shownByDeck(deck));
    expect(await deck.locator("dialog[open]").count()).toBe(0);
    await desk.keyboard.press("g");
    await desk.keyboard.type("abend");
    await desk.keyboard.press("Enter");
    await expect.poll(() => shownByDeck(deck)).toMatch(/Abends/);
    await expect.poll(() => now(desk)).toMatch(/Abends/);
    const blank = desk.getByRole("button", { name: "Black screen" });
    await blank.click();
    await deck.waitForSelector("[data-blank=black]");
    await expect.poll(() => blank.getAttribute("aria-pressed")).toBe("true");
    // A mouse click leaves the space bar to the talk.
    await desk.keyboard.press(" ");
    await deck.waitForSelector("main:not([data-blank])");
    const ground = () =>
      desk.evaluate(() => getComputedStyle(document.querySelector(".desk")!).backgroundColor);
    const dark = await ground();
    await desk.getByRole("button", { name: "Dark" }).click();
    expect(await ground()).not.toBe(dark);
    await desk.reload();
    await desk.locator(".desk-now section").waitFor();
    expect(await ground()).not.toBe(dark);
  });

  it("shows the votes of the room, and counts for it", async () => {
    const both = await openDesk(fromDisk("naps/talk/index.html"));
    const { deck, desk } = both;
    while ((await deck.locator(".present > .present [data-vote]").count()) === 0) await stepOn(both);
    await desk.keyboard.press("b");
    await deck.keyboard.press("b");
    const counts = desk.locator(".desk-vote output");
    await expect.poll(() => counts.allInnerTexts()).toEqual(["0", "2"]);
    await desk.locator(".desk-vote").getByRole("button", { name: "One more for Lorem" }).click();
    await desk.locator(".desk-vote").getByRole("button", { name: "One fewer for Ipsum" }).click();
    await expect.poll(() => counts.allInnerTexts()).toEqual(["1", "1"]);
    await expect.poll(() => now(desk)).toBe(await shownByDeck(deck));
    await desk.reload();
    await expect.poll(() => counts.allInnerTexts()).toEqual(["1", "1"]);
    await desk.keyboard.press(" ");
    await expect.poll(() => desk.locator(".desk-vote").isVisible()).toBe(false);
    await expect.poll(() => now(desk)).toBe(await shownByDeck(deck));
  });

  it("speaks the language of the deck", async () => {
    const { desk } = await openDesk(fromDisk("schlaf/talk/index.html"));
    await desk.keyboard.press("ArrowRight");
    const texts = await desk.evaluate(() => {
      const desk = document.querySelector(".desk")!;
      const names = [...desk.querySelectorAll("[aria-label], [title]")].flatMap((element) => [
        element.getAttribute("aria-label") ?? "",
        element.getAttribute("title") ?? "",
      ]);
      return [document.title, (desk as HTMLElement).innerText, ...names].join("\n");
    });
    expect(texts).toMatch(/Referentenansicht[\s\S]*Jetzt[\s\S]*Als Nächstes/);
    expect(texts).not.toMatch(
      /\b(the|now|next|previous|elapsed|time|start|pause|whole|this|question|on|early|late|of|notes|go|black|dark|larger|smaller|desk)\b/i,
    );
  });

  it("says in the deck that the browser opens no window, and on the desk that the deck is away", async () => {
    const page = await open({ viewport: { width: 1280, height: 720 } });
    await page.goto(fromDisk("naps/talk/index.html"));
    await page.waitForSelector(".reveal.ready");
    await page.evaluate(() => {
      window.open = () => null;
    });
    await page.keyboard.press("s");
    expect(await page.getByRole("dialog").innerText()).toMatch(/did not open the window/);
    const alone = await open();
    await alone.goto(`${fromDisk("naps/talk/index.html")}?desk`);
    await alone.getByRole("alert").filter({ hasText: "does not answer" }).waitFor();
    const { deck, desk } = await openDesk(fromDisk("naps/talk/index.html"));
    await deck.close();
    await desk.getByRole("alert").filter({ hasText: "does not answer" }).waitFor({ timeout: 10_000 });
  });

  it("is obeyed only where the deck opened it", async () => {
    const { deck } = await openDesk(server().url.concat("naps/talk/index.html"));
    const before = await shownByDeck(deck);
    await deck.evaluate(() => {
      const message = { "triptych-desk": "desk", command: { kind: "next" } };
      postMessage(message, "*");
      const frame = document.createElement("iframe");
      document.body.append(frame);
      frame.contentWindow!.parent.postMessage(message, "*");
    });
    await deck.waitForTimeout(300);
    expect(await shownByDeck(deck)).toBe(before);
  });

  it.each([
    ["1280×800", 1280, 800],
    ["1024×768", 1024, 768],
    ["a tablet", 820, 1180],
    ["a phone", 390, 844],
  ] as const)("fits %s without an overlap, and axe finds nothing", async (_, width, height) => {
    const { desk } = await openDesk(fromDisk("schlaf/talk/index.html"));
    await desk.setViewportSize({ width, height });
    for (let step = 0; step < 3; step++) await desk.keyboard.press("ArrowRight");
    const clipped = await desk.evaluate(() => {
      const rows = [".desk-head", ".desk-main", ".desk-controls"].map((row) =>
        document.querySelector(row)!.getBoundingClientRect(),
      );
      const notes = document.querySelector(".desk-notes")!;
      const buttons = [...document.querySelectorAll<HTMLElement>(".desk-controls button")];
      return {
        order: rows.every((row, index) => index === 0 || row.top >= rows[index - 1]!.bottom - 1),
        inside: rows.at(-1)!.bottom <= innerHeight + 1 && document.documentElement.scrollWidth <= innerWidth,
        notes: notes.clientHeight > innerHeight / 5,
        pictures: [...document.querySelectorAll(".desk-picture")].every(
          (picture) => picture.getBoundingClientRect().bottom <= rows[2]!.top,
        ),
        targets: buttons.every((button) => button.offsetHeight >= 44 && button.offsetWidth >= 44),
        named: buttons.every((button) => button.scrollWidth <= button.clientWidth),
      };
    });
    expect(clipped).toEqual({
      order: true,
      inside: true,
      notes: true,
      pictures: true,
      targets: true,
      named: true,
    });
    expect(await violationsOf(desk)).toEqual([]);
    await desk.getByRole("button", { name: "Dunkel" }).click();
    expect(await violationsOf(desk)).toEqual([]);
    await desk.keyboard.press("g");
    expect(await violationsOf(desk)).toEqual([]);
  });
});
