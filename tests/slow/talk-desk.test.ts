import { describe, expect, it } from "vitest";
import { violationsOf } from "../helpers/axe.ts";
import { next, now, shownByDeck, stepOn, useDesk } from "../helpers/desk.ts";

const { open, fromDisk, openDesk } = useDesk();

describe.each([
  ["from disk", "naps/talk/index.html"],
  ["as a grid", "grid/talk/index.html"],
  ["as one file", "naps/talk.html"],
] as const)("the desk of a talk %s", (_, path) => {
  it("shows at every step what the room sees, and what one more click shows", async () => {
    const both = await openDesk(fromDisk(path));
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
    const { deck, desk } = await openDesk(fromDisk(path));
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
  it("are at the key point that is being said, in a grid", async () => {
    const both = await openDesk(fromDisk("grid/talk/index.html"));
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

describe("the desk", () => {
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
