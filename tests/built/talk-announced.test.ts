import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { useBrowser } from "../helpers/browser.ts";

const address = pathToFileURL(`${inject("site")}/cancer-nanomedicine/talk/index.html`).href;
const open = useBrowser();

/** What a screen reader is told. */
const announced = (page: Page) => page.locator(".announced").textContent();

describe("a screen reader in the talk", () => {
  it("hears the question, then each expert, and each key point as it comes", async () => {
    const page = await open({ viewport: { width: 1280, height: 720 } });
    await page.goto(address);
    await page.waitForSelector(".reveal.ready");
    await page.evaluate(() => {
      location.hash = `#/${[...document.querySelectorAll(".slides > section")].findIndex((slide) => slide.querySelector("[data-question]")) + 1}`;
    });
    await page.waitForSelector('.slides > .present > .present[data-body="ask"]');
    const question = "1 Why have so few nanomedicines reached patients?";
    expect(await announced(page)).toMatch(
      new RegExp(`^${question.replace("?", "\\?")} .*short\\. Bhatia\\. Chen\\.`),
    );
    await page.keyboard.press("ArrowRight");
    expect(await announced(page)).toBe(
      "Sangeeta N. Bhatia. The question sets the wrong yardstick. Judge a new modality by everything it makes possible.",
    );
    await page.keyboard.press("ArrowRight");
    expect(await announced(page)).toBe("COVID-19 vaccines repaid decades of nanoparticle research.");
    expect(await page.locator(".aria-status[aria-live]").count()).toBe(0);
  });
});
