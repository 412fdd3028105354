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
    await panel.getByLabel("130").check();
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
