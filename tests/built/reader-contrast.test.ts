import { describe, expect, inject, it } from "vitest";
import { violationsOf } from "../helpers/axe.ts";
import { complaintsOf, useBrowser } from "../helpers/browser.ts";
import { useServer } from "../helpers/server.ts";
import { thorough } from "../helpers/thorough.ts";

const site = inject("site");
const open = useBrowser();
const server = useServer(() => site, "/under/a/base/");
const question = () => `${server().url}cancer-nanomedicine/questions/detection.html`;
const chips = ".chip, .toggle";

describe("a page for those who see little", () => {
  it("shows what is pressed and where one is in the colours of the system", async () => {
    const page = await open({ viewport: { width: 1280, height: 900 }, forcedColors: "active" });
    await page.goto(`${question()}?show=snb.tl&side`);
    const grounds = await page.$$eval(chips, (all) =>
      all.map((each) => [each.getAttribute("aria-pressed"), getComputedStyle(each).backgroundColor].join()),
    );
    const of = (pressed: boolean) => new Set(grounds.filter((each) => each.startsWith(String(pressed))));
    expect([of(true).size, of(false).size]).toEqual([1, 1]);
    expect([...of(true)][0]!.slice(4)).not.toBe([...of(false)][0]!.slice(5));
    const edge = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((each) => getComputedStyle(each).borderInlineStartWidth);
    expect(await edge(".contents [aria-current]")).not.toBe(
      await edge(".contents .parts a:not([aria-current])"),
    );
    const other = page.locator(".doors li:not(.current)").first();
    const [line, ground] = await other.evaluate((each) => [
      getComputedStyle(each).borderBlockStartColor,
      getComputedStyle(document.body).backgroundColor,
    ]);
    expect(line).toBe(ground);
    await page.goto(question().replace("questions/detection", "index"));
    const doors = await page.$$eval(".big-doors a", (all) =>
      all.map((a) => getComputedStyle(a).backgroundColor),
    );
    expect(doors.length).toBeGreaterThan(1);
    expect(doors.slice(1)).not.toContain(doors[0]);
  });

  it("has more contrast and wider spaces when they ask for it", async () => {
    const page = await open({ viewport: { width: 390, height: 844 } });
    await page.goto(question());
    const quiet = () =>
      page
        .locator(".label")
        .first()
        .evaluate((each) => getComputedStyle(each).color);
    const ink = await page.evaluate(() => getComputedStyle(document.body).color);
    expect(await quiet()).not.toBe(ink);
    await page.locator(".settings summary").click();
    await page.getByLabel("High").check();
    await page.getByLabel("Wide").check();
    await page.keyboard.press("Escape");
    expect(await quiet()).toBe(ink);
    const spaces = await page
      .locator(".prose p")
      .first()
      .evaluate((each) => {
        const { fontSize, lineHeight, letterSpacing } = getComputedStyle(each);
        return [lineHeight, letterSpacing].map(
          (size) => Number.parseFloat(size) / Number.parseFloat(fontSize),
        );
      });
    expect(spaces[0]).toBeGreaterThanOrEqual(1.5);
    expect(spaces[1]).toBeGreaterThanOrEqual(0.12 - 0.001);
    expect(await violationsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.body.scrollWidth <= innerWidth)).toBe(true);
  });

  it("has as many stops of the tab key as it has links that lead somewhere else", async () => {
    const page = await open();
    await page.goto(question());
    const stops = await page.$$eval(".permalink", (all) => all.filter((each) => each.tabIndex >= 0));
    expect(stops).toEqual([]);
    const names = await page.$$eval(".permalink, .cite > summary", (all) =>
      all.map((each) => each.ariaLabel ?? each.textContent),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it.runIf(thorough)("bears an address whose fragment cannot be decoded", async () => {
    const page = await open();
    const complaints = complaintsOf(page, server().host);
    for (const fragment of ["#100%", "#%E0%A4%A", "#%", "?key#100%"]) {
      await page.goto("about:blank");
      await page.goto(question() + fragment);
      await page.evaluate(() => {
        location.hash = "50%";
      });
      const chip = page.locator(".chip").nth(1);
      await chip.click();
      expect(await chip.getAttribute("aria-pressed")).toBe("false");
    }
    expect(complaints).toEqual([]);
  });
});
