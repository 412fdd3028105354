import { describe, expect, inject, it } from "vitest";
import { violationsOf } from "../helpers/axe.ts";
import { complaintsOf, useBrowser } from "../helpers/browser.ts";
import { useServer } from "../helpers/server.ts";
import { thorough } from "../helpers/thorough.ts";

const site = inject("site");
const open = useBrowser();
const server = useServer(() => site, "/under/a/base/");
const article = () => `${server().url}cancer-nanomedicine/`;

describe("a phone", () => {
  it("has a bar that stays: which question, who answers, contents, settings", async () => {
    const page = await open({ viewport: { width: 390, height: 800 } });
    const complaints = complaintsOf(page, server().host);
    await page.goto(`${article()}questions/delivery.html`);
    await page.evaluate(() => scrollTo(0, 900));
    expect(await page.locator(".bar .at").innerText()).toMatch(/3\/5/);
    for (const selector of [".bar", ".contents > details > summary", ".settings summary"])
      expect((await page.locator(selector).boundingBox())!.y, selector).toBeLessThan(30);
    for (const tool of await page.locator(".bar .tools :is(.tool, summary):visible").all()) {
      const { width, height } = (await tool.boundingBox())!;
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(40);
    }
    await page.locator(".speakers summary").click();
    expect(await violationsOf(page)).toEqual([]);
    await page.locator(".speakers a", { hasText: "Lammers" }).click();
    expect(await page.locator(".speakers").getAttribute("open")).toBeNull();
    const [bar, name] = [
      await page.locator(".bar").boundingBox(),
      await page.locator("#delivery-tl .speaker").boundingBox(),
    ];
    expect(name!.y).toBeGreaterThanOrEqual(bar!.height);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(complaints).toEqual([]);
  });

  it("shows one question of the matrix at a time", async () => {
    const page = await open({ viewport: { width: 390, height: 800 } });
    await page.goto(`${article()}index.html`);
    const rows = page.locator(".matrix tbody tr:has(td:visible)");
    const shown = page.locator(".matrix tbody tr:visible");
    const next = page.getByRole("button", { name: /^Next question\s*2 What can/ });
    const first = await rows.innerText();
    expect([await rows.count(), await shown.count(), await next.count()]).toEqual([1, 1, 1]);
    await next.click();
    const [bar, row] = [await page.locator(".bar").boundingBox(), await rows.boundingBox()];
    expect(row!.y).toBeGreaterThanOrEqual(bar!.height);
    expect(row!.y).toBeLessThan(400);
    expect(await page.evaluate(() => document.activeElement!.textContent)).toMatch(/^What can/);
    expect([await rows.count(), await shown.count(), await next.count()]).toEqual([1, 1, 0]);
    expect(await rows.innerText()).not.toBe(first);
    const ahead = page.locator(".matrix-steps").getByRole("button", { name: "Next question" });
    for (const last of [3, 4, 5]) {
      await ahead.click();
      expect(await rows.locator(".number").innerText()).toBe(String(last));
    }
    expect(await page.locator(".next-row").isVisible()).toBe(false);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await rows.count()).toBe(5);
  });

  it.runIf(thorough)("tells in the whole article which question is read", async () => {
    const page = await open({ viewport: { width: 390, height: 800 } });
    await page.goto(`${article()}article.html`);
    expect(await page.locator(".bar .at").isVisible()).toBe(false);
    await page.locator("#delivery").evaluate((part) => part.scrollIntoView());
    await page.locator(".bar .at", { hasText: "Question 3 of 5" }).waitFor();
    expect(await page.locator(".contents [aria-current=location]").getAttribute("href")).toBe("#delivery");
  });
});

describe("keys", () => {
  it("go to the next question and back, and are listed; settings turn them off", async () => {
    const page = await open({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${article()}questions/delivery.html?show=tl`);
    await page.keyboard.press("n");
    await page.waitForURL(/advantages\.html\?show=tl/);
    await page.keyboard.press("p");
    await page.waitForURL(/delivery\.html\?show=tl/);
    // A page that has only just been opened may not have the focus at the first key.
    await expect
      .poll(async () => {
        await page.keyboard.press("c");
        return page.evaluate(() => document.activeElement!.getAttribute("aria-current"));
      })
      .toBe("page");
    await page.keyboard.press("?");
    const dialog = page.getByRole("dialog", { name: "All keys" });
    await dialog.waitFor();
    expect(await dialog.locator("dd").allInnerTexts()).toEqual([
      "Next question",
      "Previous question",
      "Contents",
      "Search",
      "Display",
      "All keys",
    ]);
    expect(await violationsOf(page)).toEqual([]);
    const top = () => page.locator("dialog[open]").evaluate((each) => each.getBoundingClientRect().top);
    const keysTop = await top();
    expect(keysTop).toBeGreaterThanOrEqual((await page.locator(".bar").boundingBox())!.height);
    await page.keyboard.press("Escape");
    await page.locator(".annotations-button").click();
    expect(await top()).toBe(keysTop);
    await page.keyboard.press("Escape");
    await page.keyboard.press("/");
    await page.getByRole("searchbox").waitFor();
    expect(await top()).toBe(keysTop);
    await page.keyboard.press("n");
    await expect.poll(() => page.getByRole("searchbox").inputValue()).toBe("n");
    await page.keyboard.press("Escape");
    await page.keyboard.press("d");
    await page.locator(".settings [name=shortcuts][value=no]").check();
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    expect(await dialog.count()).toBe(0);
  });

  it.runIf(thorough)("go from question to question within the whole article", async () => {
    const page = await open({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${article()}article.html`);
    await page.keyboard.press("n");
    const first = new URL(page.url()).hash;
    await page.keyboard.press("n");
    const second = new URL(page.url()).hash;
    await page.keyboard.press("p");
    expect(first).not.toBe("");
    expect(second).not.toBe(first);
    expect(new URL(page.url()).hash).toBe(first);
  });
});
