import type { BrowserContextOptions, Page } from "playwright-core";
import { inject } from "vitest";
import { useBrowser } from "./browser.ts";
import { useServer } from "./server.ts";

/** A paragraph in whose second line words are selected. */
export const PLACE = "#detection-snb-p2";

/** Serves the site of the shipped articles, and opens pages of its reader when own notes can be made there. */
export function useAnnotations() {
  const site = inject("site");
  const open = useBrowser();
  const server = useServer(() => site, "/under/a/base/");
  const article = () => `${server().url}cancer-nanomedicine/`;
  async function opened(
    file = "questions/detection.html",
    options: BrowserContextOptions = {},
  ): Promise<Page> {
    const page = await open({ viewport: { width: 1280, height: 900 }, ...options });
    await visit(page, `${article()}${file}`);
    return page;
  }

  async function visit(page: Page, address: string): Promise<void> {
    await page.goto(address);
    await page.locator(".selection-bar").waitFor({ state: "attached" });
  }
  return { site, open, server, article, opened, visit };
}

/** Selects words of a paragraph as a person does with the mouse, from the start of its second line to its end. */
export async function selectByMouse(page: Page, place = PLACE): Promise<void> {
  await page.locator(place).scrollIntoViewIfNeeded();
  const box = (await page.locator(place).boundingBox())!;
  const line = await page.locator(place).evaluate((p) => Number.parseFloat(getComputedStyle(p).lineHeight));
  await page.mouse.move(box.x + 2, box.y + line * 1.5);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 60, box.y + line * 1.5, { steps: 3 });
  await page.mouse.up();
  await page.locator(".selection-bar").waitFor();
}

/** A button of what stands by a selection. */
export const bar = (page: Page, name: string) => page.locator(".selection-bar").getByRole("button", { name });
/** The words that are highlighted on a page. */
export const highlighted = (page: Page, name = "own") =>
  page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map(String), name);
/** What the browser keeps of own notes. */
export const kept = (page: Page) =>
  page.evaluate(() =>
    Object.entries(localStorage).filter(([name]) => name.startsWith("triptych.annotations.")),
  );
