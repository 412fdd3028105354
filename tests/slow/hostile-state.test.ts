import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { useBrowser } from "../helpers/browser.ts";
import { useServer } from "../helpers/server.ts";

// What is in the address of a page and in the browser's storage comes from anybody: no value of them
// may keep a page from working.

const site = inject("site");
const open = useBrowser();
const server = useServer(() => site, "/under/a/base/");

const ARTICLE = "cancer-nanomedicine";
const QUESTION = `${ARTICLE}/questions/delivery.html`;
const PAGES = ["index.html", `${ARTICLE}/index.html`, QUESTION];
const TALK = `${ARTICLE}/talk/index.html`;

/** Fragments that cannot be decoded, or that mean something to selectors and patterns; and such queries. */
const FRAGMENTS = ["#100%", "#%E0%A4%A", "#%00", "#/100%/2", '#"]', "#a b\\", "#<b>", "#__proto__"];
const QUERIES = [
  "?show=%E0%A4%A&side&key",
  "?highlight=&highlight=(&highlight=%E0%A4",
  "?tag=%&sort=__proto__",
];

/** What a browser may give for any name in its storage. */
const STORED = [
  "{",
  "7",
  '"text"',
  "[]",
  '[1,"2",null]',
  '{"theme":{},"size":[],"face":1,"file":{},"id":[],"title":{"toString":1}}',
  '{"file":["a.html"],"theme":"constructor"}',
  '{"file":"a.html","id":"\\ud800%","title":"\\ud800"}',
  '{"file":"javascript:alert(1)//.html"}',
];

/** Everything that fails in a page, with the address. */
function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(`${page.url()}: ${error.message}`));
  return errors;
}

/** Opens a page of the reader: its text is shown, and the buttons of features that come late are there. */
async function read(page: Page, address: string): Promise<void> {
  await page.goto(server().url + address);
  expect(await page.evaluate(() => document.documentElement.className)).not.toContain("pending");
  expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
  if (address.startsWith(QUESTION))
    expect(await page.locator(".citation-text ~ button").count(), address).toBeGreaterThan(0);
}

async function present(page: Page, address: string): Promise<void> {
  // Another fragment alone would load nothing.
  await page.goto("about:blank");
  await page.goto(server().url + address);
  await page.waitForSelector(address.includes("?transcript") ? '[data-view="transcript"]' : ".reveal.ready");
}

describe("what an address says", () => {
  it("breaks no page of the reader", async () => {
    const page = await open();
    const errors = errorsOf(page);
    for (const path of PAGES) {
      for (const end of [...QUERIES, ...FRAGMENTS]) await read(page, path + end);
    }
    expect(errors).toEqual([]);
  });

  it("breaks no talk, as slides and as text", async () => {
    const page = await open({ viewport: { width: 1280, height: 720 } });
    const errors = errorsOf(page);
    for (const end of FRAGMENTS) {
      await present(page, TALK + end);
      await present(page, `${TALK}?transcript${end}`);
    }
    expect(errors).toEqual([]);
  });
});

describe("what a browser has stored", () => {
  it("breaks no page of the reader and no talk, whatever it is", async () => {
    const page = await open({ viewport: { width: 1280, height: 720 } });
    const errors = errorsOf(page);
    await page.addInitScript(() => {
      Storage.prototype.getItem = () => decodeURIComponent(location.search.slice(1));
    });
    for (const stored of STORED) {
      const query = `?${encodeURIComponent(stored)}`;
      for (const path of PAGES) await read(page, path + query);
      await present(page, TALK + query);
    }
    expect(errors).toEqual([]);
  });

  it("is not needed: browsers that block cookies forbid all of it", async () => {
    const page = await open({ viewport: { width: 1280, height: 720 } });
    const errors = errorsOf(page);
    await page.addInitScript(denyStorage);
    for (const path of PAGES) await read(page, path);
    await present(page, TALK);
    expect(errors).toEqual([]);
  });
});

it("one feature that fails leaves the others working", async () => {
  const page = await open();
  const errors = errorsOf(page);
  await page.addInitScript(() => {
    window.matchMedia = () => {
      throw new Error("one feature fails");
    };
  });
  await read(page, QUESTION);
  expect(errors.length).toBeGreaterThan(0);
  expect(errors.every((error) => error.endsWith("one feature fails"))).toBe(true);
});

/** Runs in the page. */
function denyStorage(): void {
  for (const name of ["localStorage", "sessionStorage"])
    Object.defineProperty(window, name, {
      get() {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    });
}
