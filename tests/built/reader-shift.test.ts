import type { Page } from "playwright-core";
import { expect, inject, it } from "vitest";
import { useBrowser } from "../helpers/browser.ts";
import { useServer } from "../helpers/server.ts";
import { someOf } from "../helpers/thorough.ts";

const site = inject("site");
const open = useBrowser();
const server = useServer(() => site, "/under/a/base/");

/** One page of each kind, and pages whose address has a query. */
const PAGES = [
  "index.html",
  "404.html",
  "cancer-nanomedicine/index.html",
  "cancer-nanomedicine/index.html?highlight=tumour",
  "cancer-nanomedicine/article.html",
  "cancer-nanomedicine/questions/delivery.html",
  "cancer-nanomedicine/questions/delivery.html?show=xc.tl&side&key",
  "cancer-nanomedicine/sections/glossary.html",
  "cancer-nanomedicine/experts/mad.html",
];

/** Code as `render-code.ts` makes it: the article that ships has none. */
const CODE = `<pre tabindex="0"><code>${["", " lit", " lit", ""]
  .map((lit, at) => `<span class="line${lit}">const line = ${at};</span>`)
  .join("\n")}</code></pre>`;

interface Shift {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

/** Runs in the browser: records every layout shift and the texts that moved. */
function watchShifts(): void {
  const seen: [number, string][] = [];
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries() as unknown as Shift[])
      seen.push([value, sources.map(({ node }) => node?.textContent?.trim().slice(0, 40)).join(" | ")]);
  }).observe({ type: "layout-shift", buffered: true });
}

/** Waits until two frames are drawn, so that all layout shifts have been reported. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)))),
  );
}

interface Shifts {
  readonly sum: number;
  /** The texts that moved. */
  readonly moved: readonly string[];
  /** How many visible headings, paragraphs, items and cells moved up or down. */
  readonly blocks: number;
}

/** Runs in the browser: the tops, in px, of the blocks that begin in the window. */
function visibleTops(): number[] {
  return [...document.querySelectorAll("main :is(h1, h2, h3, p, li, dt, td, pre)")]
    .map((block) => block.getBoundingClientRect().top)
    .filter((top) => top < innerHeight - 4);
}

/** How much of a page moves when its fonts arrive after the first paint; `sum` is the layout shift as browsers count it. */
async function shiftsOf(page: Page, url: string): Promise<Shifts> {
  let release = () => {};
  const isDrawn = new Promise<void>((resolve) => {
    release = resolve;
  });
  let fonts = 0;
  await page.route("**/*.woff2", async (route) => {
    fonts += 1;
    await isDrawn;
    await route.continue();
  });
  await page.addInitScript(watchShifts);
  await page.goto(url, { waitUntil: "domcontentloaded" });
  // Wait for an event and not for a time, so that slow machines give the same result.
  await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
  await drawn(page);
  // Only the system's fonts that replace ours may be loaded now.
  const early = await page.evaluate(() =>
    [...document.fonts].filter(({ status }) => status === "loaded").map(({ family }) => family),
  );
  expect(early.filter((family) => !/ as (text|label|code)/.test(family))).toEqual([]);
  await page.waitForFunction(() => document.fonts.status === "loading");
  const before = await page.evaluate(visibleTops);
  release();
  await page.waitForLoadState("load");
  await page.waitForFunction(() => document.fonts.status === "loaded");
  await drawn(page);
  expect(fonts).toBeGreaterThan(0);
  const after = await page.evaluate(visibleTops);
  const blocks = before.filter((top, index) => Math.abs(top - after[index]!) > 3).length;
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: [number, string][] }).seen);
  return {
    sum: seen.reduce((sum, [value]) => sum + value, 0),
    moved: seen.map(([, what]) => what),
    blocks,
  };
}

// The limit is not 0, because text that moves by less than a pixel counts a little.
it.each(someOf([390, 1280]))(
  "moves nothing when fonts come late, at %i px",
  { timeout: 240_000 },
  async (width) => {
    const left = [...someOf(PAGES, 3)];
    const some = async () => {
      for (let path = left.pop(); path !== undefined; path = left.pop()) {
        // A service worker's requests would not pass through the route that delays the fonts.
        const page = await open({ viewport: { width, height: 844 }, serviceWorkers: "block" });
        const { sum, moved, blocks } = await shiftsOf(page, server().url + path);
        expect(blocks, path).toBe(0);
        expect(sum, `${path}: ${moved.join("; ")}`).toBeLessThan(0.005);
        await page.context().close();
      }
    };
    await Promise.all([some(), some(), some()]);
  },
);

/** Runs in the browser: the tops of the texts of a block's lines, in px. */
function textTops(block: Element): number[] {
  return [...block.querySelectorAll(".line")].flatMap((line) => {
    const text = document.createTreeWalker(line, NodeFilter.SHOW_TEXT).nextNode();
    const range = new Range();
    if (text) range.selectNode(text);
    return text ? [range.getBoundingClientRect().top] : [];
  });
}

it("sets code in its own font on the first visit, and its rows at one distance", async () => {
  const page = await open({ viewport: { width: 1280, height: 844 }, serviceWorkers: "block" });
  await page.route("**/glossary.html", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace("</h1>", `</h1>${CODE}`) });
  });
  const { sum, moved, blocks } = await shiftsOf(
    page,
    `${server().url}cancer-nanomedicine/sections/glossary.html`,
  );
  expect([blocks, sum < 0.005], moved.join("; ")).toEqual([0, true]);
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument");
  const { nodeId } = await session.send("DOM.querySelector", {
    nodeId: root.nodeId,
    selector: "pre .line.lit",
  });
  const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
  expect(fonts.map(({ familyName, isCustomFont }) => [familyName.slice(0, 15), isCustomFont])).toEqual([
    ["Source Code Pro", true],
  ]);
  const block = page.locator("pre:has(.line.lit)").first();
  const tops = await block.evaluate(textTops);
  const height = await block.evaluate((pre) => Number.parseFloat(getComputedStyle(pre).lineHeight));
  expect(tops).toHaveLength(4);
  for (const [at, top] of tops.entries()) expect(Math.abs(top - tops[0]! - at * height)).toBeLessThan(0.3);
});
