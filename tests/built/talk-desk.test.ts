import { describe, expect, it } from "vitest";
import { next, now, shownByDeck, stepOn, useDesk } from "../helpers/desk.ts";
import { thorough } from "../helpers/thorough.ts";

const { open, server, fromDisk, openDesk } = useDesk();

describe("the desk of a talk over http", () => {
  it("shows at every step what the room sees, and what one more click shows", async () => {
    const both = await openDesk(`${server().url}naps/talk/index.html`);
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

  it.runIf(thorough)("finds its deck again when either of the two is loaded again", async () => {
    const { deck, desk } = await openDesk(`${server().url}naps/talk/index.html`);
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

describe("the notes on the desk", () => {
  it.runIf(thorough)("are at the key point that is being said", async () => {
    const both = await openDesk(fromDisk("naps/talk/index.html"));
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
});

describe("the times on the desk", () => {
  it("begin with the first step, and tell the pace of the talk and of the question in words", async () => {
    const page = await open({ viewport: { width: 1280, height: 720 } });
    await page.context().clock.install({ time: "2026-03-01T10:00:00" });
    const { deck, desk } = await openDesk(fromDisk("naps/talk/index.html"), page);
    const text = (name: string) => desk.locator(`.desk-${name}`).innerText();
    // From here on time passes only as the test says: a busy machine adds none.
    await page.context().clock.pauseAt("2026-03-01T10:02:00");
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
    expect([await text("elapsed"), await text("pace")]).toEqual(["0:00", ""]);
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
    expect(await text("clock")).toMatch(/10:\d\d/);
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
    const dialog = desk.locator("dialog[open]");
    await expect.poll(() => dialog.count()).toBe(0);
    await stepOn({ deck, desk }, " ");
    expect(await deck.locator("dialog[open]").count()).toBe(0);
    await desk.keyboard.press("g");
    await dialog.locator("input:focus").waitFor();
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

  it.runIf(thorough)("shows the votes of the room, and counts for it", async () => {
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

  it.runIf(thorough)("is obeyed only where the deck opened it", async () => {
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
});
