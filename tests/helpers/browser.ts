import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";
import { afterAll } from "vitest";
import { chooseChromium } from "../../src/browser/chromium/choose-chromium.ts";
import { hasSandbox, SHARED_FLAGS } from "../../src/browser/chromium/flags.ts";

let running: Promise<Browser> | undefined;

async function start(): Promise<Browser> {
  const { path, env } = await chooseChromium();
  return chromium.launch({
    executablePath: path,
    // As in the browser of the command, which draws without a GPU: drawing as one would takes a tenth longer.
    args: [...SHARED_FLAGS, "--disable-gpu"],
    chromiumSandbox: hasSandbox(),
    env: { ...process.env, ...env },
  });
}

/**
 * Opens pages in a browser under Playwright. All files of a process share the browser, which ends with
 * the process; each page has a profile of its own, which lives as long as the tests of the file.
 */
export function useBrowser(): (options?: BrowserContextOptions) => Promise<Page> {
  const contexts: BrowserContext[] = [];
  afterAll(async () => {
    for (const context of contexts) await context.close();
  });
  return async (options) => {
    running ??= start();
    // One that has ended must not fail all tests after it.
    if (!(await running).isConnected()) running = start();
    const context = await (await running).newContext(options);
    contexts.push(context);
    return context.newPage();
  };
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
