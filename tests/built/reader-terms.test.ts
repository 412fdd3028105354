import { expect, inject, it } from "vitest";
import { useBrowser } from "../helpers/browser.ts";
import { useServer } from "../helpers/server.ts";

const site = inject("site");
const open = useBrowser();
const server = useServer(() => site, "/under/a/base/");
const TERM = "delivery-tl-term-binding-site-barrier";

// With scripts: reader-in-place.test.ts.
it.each([1280, 390])(
  "shows the definition of a term beside the text without scripts, with a way back, at %i px",
  async (width) => {
    const page = await open({ viewport: { width, height: 800 }, javaScriptEnabled: false });
    await page.goto(`${server().url}cancer-nanomedicine/questions/delivery.html`);
    const definition = page.locator(`#${TERM}`);
    expect(await definition.isVisible()).toBe(false);
    await page.locator(`#${TERM}-use`).press("Enter");
    await definition.waitFor({ state: "visible" });
    const [its, text] = [await definition.boundingBox(), await page.locator("#delivery-tl-p4").boundingBox()];
    if (width === 1280) expect(its!.x).toBeGreaterThan(text!.x + text!.width);
    else expect(its!.y).toBeGreaterThan(text!.y + text!.height);
    expect(its!.y).toBeGreaterThan(0);
    expect(its!.y + its!.height).toBeLessThan(800);
    // The focus is at the definition now; the first link there leads back.
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await definition.waitFor({ state: "hidden" });
    expect(new URL(page.url()).hash).toBe(`#${TERM}-use`);
    await page.context().close();
  },
);
