import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { chooseChromium } from "../../src/browser/chromium/choose-chromium.ts";
import { hasSandbox, SHARED_FLAGS } from "../../src/browser/chromium/flags.ts";

/** Opens pages in one browser under Playwright, which lives as long as the tests of the file. */
export function useBrowser(): (options?: BrowserContextOptions) => Promise<Page> {
  let browser: Browser;
  beforeAll(async () => {
    const { path, env } = await chooseChromium();
    browser = await chromium.launch({
      executablePath: path,
      args: [...SHARED_FLAGS],
      chromiumSandbox: hasSandbox(),
      env: { ...process.env, ...env },
    });
  });
  afterAll(async () => {
    await browser.close();
  });
  return async (options) => (await browser.newContext(options)).newPage();
}

/** What a page says and asks for that it should not: console errors, and requests to other hosts. */
export function complaintsOf(page: Page, own: string): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("requestfailed", (request) => {
    // Leaving a page stops what it was still loading; that is no fault of the page's.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") complaints.push(`failed: ${request.url()}`);
  });
  page.on("request", (request) => {
    const { protocol, host } = new URL(request.url());
    if (host !== own && !["data:", "about:", "blob:"].includes(protocol))
      complaints.push(`elsewhere: ${request.url()}`);
  });
  return complaints;
}
