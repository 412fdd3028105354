import { describe, expect, inject, it } from "vitest";
import { complaintsOf, useBrowser } from "../helpers/browser.ts";
import { useServer } from "../helpers/server.ts";
import { thorough } from "../helpers/thorough.ts";

const site = inject("site");
const open = useBrowser();
const server = useServer(() => site, "/under/a/base/");
const article = () => `${server().url}cancer-nanomedicine/`;
const DARK = "rgb(22, 23, 27)";

describe("the settings of a reader", () => {
  it("apply to every page from before the first paint, and the keyboard closes their panel", async () => {
    const page = await open({ colorScheme: "light", viewport: { width: 1280, height: 900 } });
    const complaints = complaintsOf(page, server().host);
    await page.goto(`${article()}questions/testing.html`);
    const text = page.locator("#testing-snb p").first();
    const before = await text.evaluate((p) => Number.parseFloat(getComputedStyle(p).fontSize));
    const panel = page.locator(".settings");
    await panel.locator("summary").press("Enter");
    await panel.getByLabel("Dark").check();
    // What browsers colour around the page is the paper of the theme that was chosen.
    const around = page.locator('meta[name="theme-color"]').first();
    expect(await around.getAttribute("content")).toBe(DARK);
    const sizes = () =>
      page.evaluate(() =>
        ["h1", ".intro", ".speaker", ".chip", ".bar a", ".contents a"].map((selector) =>
          Number.parseFloat(getComputedStyle(document.querySelector(selector)!).fontSize),
        ),
      );
    const normal = await sizes();
    await panel.getByLabel("130").check();
    for (const [at, size] of (await sizes()).entries()) expect(size / normal[at]!).toBeCloseTo(1.3, 2);
    // What frames the answers is as wide as they are.
    const widths = await page
      .locator(".intro, .answer .run")
      .evaluateAll((all) => all.map((each) => each.clientWidth));
    expect(new Set(widths).size).toBe(1);
    await panel.getByLabel("Sans").check();
    await panel.getByLabel("Sans").press("Escape");
    expect(await panel.getAttribute("open")).toBeNull();
    // Without the deferred script, only the early script can have applied the settings.
    await page.route("**/reader.js", (route) => route.fulfill({ body: "" }));
    await page.goto(`${article()}questions/approvals.html`);
    const style = await page
      .locator("#approvals-snb p")
      .first()
      .evaluate((p) => ({
        background: getComputedStyle(document.body).backgroundColor,
        size: Number.parseFloat(getComputedStyle(p).fontSize),
        face: getComputedStyle(p).fontFamily,
      }));
    expect(style.background).toBe(DARK);
    expect(style.size / before).toBeCloseTo(1.3, 2);
    expect(style.face).toMatch(/Source Sans|as label/);
    expect(complaints).toEqual([]);
  });

  it("are a panel at the end of the bar, and larger letters leave the phone's bar whole", async () => {
    const page = await open({ viewport: { width: 768, height: 700 } });
    await page.goto(`${article()}questions/approvals.html`);
    // The bar begins and ends where the text does.
    const [home, text] = [await page.locator(".home").boundingBox(), await page.locator("h1").boundingBox()];
    expect(home!.x).toBeCloseTo(text!.x, 0);
    const end = await page
      .locator(".contents summary")
      .evaluate(
        (each) => each.getBoundingClientRect().right - Number.parseFloat(getComputedStyle(each).paddingRight),
      );
    expect(end).toBeCloseTo(text!.x + text!.width, 0);
    await page.locator(".settings summary").click();
    const panel = (await page.locator(".settings-body").boundingBox())!;
    expect(panel.width).toBeLessThan(330);
    expect(panel.x + panel.width).toBeLessThanOrEqual(768 - 15);
    // Nothing of the bar lies over its frame.
    const corner = [panel.x + panel.width - 4, panel.y + 4] as const;
    expect(
      await page.evaluate(
        (at) => document.elementFromPoint(...at)!.closest(".settings-body") !== null,
        corner,
      ),
    ).toBe(true);
    await page.getByLabel("130").check();
    await page.keyboard.press("Escape");
    await page.setViewportSize({ width: 320, height: 700 });
    const inBar = await page.locator(".bar :is(.at, .tool, .settings summary), .contents summary").all();
    for (const each of inBar) {
      const { x, width } = (await each.boundingBox())!;
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(320);
    }
  });

  it.each([320, 390])("have their button in one line beside a long title, at %i px", async (width) => {
    const page = await open({ viewport: { width, height: 700 } });
    await page.goto(`${article()}questions/approvals.html`);
    const [text, font] = await page.locator(".settings summary").evaluate((summary) => {
      const range = document.createRange();
      range.selectNodeContents(summary);
      return [range.getBoundingClientRect().height, Number.parseFloat(getComputedStyle(summary).fontSize)];
    });
    expect(text).toBeLessThan(2 * font!);
  });

  it.runIf(thorough)("include a link on the landing page to where reading stopped", async () => {
    const page = await open({ viewport: { width: 390, height: 844 } });
    await page.goto(`${article()}index.html`);
    const offer = page.locator(".big-doors .start");
    expect(await offer.innerText()).toContain("Start reading");
    await page.goto(`${article()}questions/approvals.html`);
    await page.locator("#approvals-mad-p2").evaluate((p) => p.scrollIntoView());
    await page.waitForFunction(() => localStorage.getItem("triptych.position.cancer-nanomedicine"));
    await page.goto(`${article()}index.html`);
    expect(await offer.innerText()).toMatch(/^Continue reading\s+Question 1$/);
    await offer.click();
    expect(page.url()).toBe(`${article()}questions/approvals.html#approvals-mad-p2`);
  });
});
