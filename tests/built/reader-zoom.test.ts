import { describe, expect, inject, it } from "vitest";
import { complaintsOf, useBrowser } from "../helpers/browser.ts";
import { useServer } from "../helpers/server.ts";
import { thorough } from "../helpers/thorough.ts";

const site = inject("site");
const open = useBrowser();
const server = useServer(() => site, "/under/a/base/");

/** A page with its figure enlarged, and how large it is shown. */
async function enlarged(how: "click" | "Enter", options = {}) {
  const page = await open({ viewport: { width: 1000, height: 700 }, ...options });
  const complaints = complaintsOf(page, server().host);
  await page.goto(`${server().url}cancer-nanomedicine/questions/detection.html`);
  // The script that enlarges has been fetched, and its element is taken out once it has run.
  await page.waitForFunction(() => {
    const fetched = performance
      .getEntriesByType("resource")
      .some((entry) => entry.name.endsWith("reader-more.js"));
    return fetched && document.querySelector('script[src$="reader-more.js"]') === null;
  });
  const link = page.locator(".enlarge");
  if (how === "click") await link.click();
  else await link.press("Enter");
  const picture = page.locator(".enlarged img");
  const width = () => picture.evaluate((image) => image.getBoundingClientRect().width);
  const left = () => picture.evaluate((image) => image.getBoundingClientRect().left);
  return { page, complaints, link, dialog: page.locator(".enlarged"), width, left };
}

describe("an enlarged figure", () => {
  it("is zoomed and moved by keys, closed by Escape, and gives the focus back", async () => {
    const { page, dialog, link, width, left, complaints } = await enlarged("Enter");
    const whole = await width();
    expect(whole).toBeGreaterThan(900);
    for (const key of ["+", "+"]) await page.keyboard.press(key);
    expect((await width()) / whole).toBeCloseTo(1.96, 1);
    const before = await left();
    await page.keyboard.press("ArrowRight");
    expect(await left()).toBeCloseTo(before - 60, 0);
    await page.keyboard.press("0");
    expect(await width()).toBeCloseTo(whole, 0);
    expect(await dialog.getAttribute("aria-label")).toMatch(/^Figure/);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(complaints).toEqual([]);
  });

  it("is zoomed by wheel and click where they point, moved by the mouse, and never out of its frame", async () => {
    const { page, width, left } = await enlarged("click");
    const whole = await width();
    await page.mouse.move(300, 350);
    await page.mouse.wheel(0, -300);
    expect((await width()) / whole).toBeCloseTo(2, 1);
    await page.mouse.down();
    await page.mouse.move(2000, 350, { steps: 4 });
    await page.mouse.up();
    expect(await left()).toBeCloseTo(16, 0); // the edge of the stage
    await page.mouse.click(500, 350);
    expect(await width()).toBeCloseTo(whole, 0);
    await page.getByRole("button", { name: "Close" }).click();
    expect(await page.locator(".enlarged").count()).toBe(0);
  });

  it.runIf(thorough)("is zoomed by two fingers", async () => {
    const { page, width } = await enlarged("click", { hasTouch: true });
    const whole = await width();
    const session = await page.context().newCDPSession(page);
    const touch = (type: string, ...xs: number[]) =>
      session.send("Input.dispatchTouchEvent", {
        type: type as "touchStart",
        touchPoints: xs.map((x, id) => ({ x, y: 350, id })),
      });
    await touch("touchStart", 450, 550);
    await touch("touchMove", 400, 600);
    await touch("touchMove", 350, 650);
    await touch("touchEnd");
    expect((await width()) / whole).toBeCloseTo(3, 0);
  });
});

it("a drawing has a light ground in the dark, dimmed with its own white, also enlarged", async () => {
  const { page } = await enlarged("click", { colorScheme: "dark" });
  const looks = (selector: string) =>
    page.locator(selector).evaluate((image) => {
      const { backgroundColor, filter, padding } = getComputedStyle(image);
      return { backgroundColor, dimmed: filter.startsWith("brightness(0.8"), padding: padding !== "0px" };
    });
  const soft = { backgroundColor: "rgb(255, 255, 255)", dimmed: true, padding: true };
  expect(await looks("figure img")).toEqual(soft);
  expect(await looks(".enlarged img")).toEqual(soft);
  await page.emulateMedia({ colorScheme: "light" });
  expect(await looks("figure img")).toEqual({
    backgroundColor: "rgba(0, 0, 0, 0)",
    dimmed: false,
    padding: false,
  });
});

it("a figure far below is there when the page is printed", async () => {
  const page = await open({ viewport: { width: 1000, height: 300 } });
  await page.goto(`${server().url}cancer-nanomedicine/article.html`);
  const missing = () =>
    page.evaluate(() => [...document.images].filter(({ naturalWidth }) => naturalWidth === 0).length);
  await expect.poll(missing, { timeout: 30_000 }).toBe(0);
});
