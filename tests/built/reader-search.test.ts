import { readdirSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { recordsScript } from "../../src/reader/search-index/search-scripts.ts";
import { complaintsOf, useBrowser } from "../helpers/browser.ts";
import { textOf } from "../helpers/folder.ts";
import { useServer } from "../helpers/server.ts";
import { thorough } from "../helpers/thorough.ts";

const site = inject("site");
const open = useBrowser();
const server = useServer(() => site, "/under/a/base/");
const landing = "cancer-nanomedicine/index.html";
const SCRIPT = "cancer-nanomedicine/search.js";

async function find(page: Page, words: string): Promise<void> {
  await page.keyboard.press("/");
  await page.getByRole("searchbox").fill(words);
  await page.locator(".search-results li").first().waitFor();
}

describe("the search", () => {
  it("finds paragraphs, filtered by expert, and marks the words on their page", async () => {
    const page = await open({ viewport: { width: 1280, height: 900 } });
    const complaints = complaintsOf(page, server().host);
    await page.goto(server().url + landing);
    await find(page, "exosomes");
    const results = page.locator(".search-results li");
    const all = await results.count();
    expect(all).toBeGreaterThan(1);
    expect(await page.locator(".search-count").innerText()).toBe(`${all} results`);
    await page.locator("dialog").getByLabel("Experts").selectOption("Sangeeta N. Bhatia");
    await page.waitForFunction(
      (before) => document.querySelectorAll(".search-results li").length < before,
      all,
    );
    expect(new Set(await results.locator(".search-about").allInnerTexts())).toEqual(
      new Set(["Sangeeta N. Bhatia"]),
    );
    await results.locator(".search-passage").first().click();
    await page.waitForURL(/highlight=exosomes.*#detection-snb-p3$/);
    const marked = await page.evaluate(() => [...CSS.highlights.get("found")!].map(String));
    expect(marked.length).toBeGreaterThan(0);
    expect(new Set(marked.map((word) => word.toLowerCase()))).toEqual(new Set(["exosomes"]));
    expect(complaints).toEqual([]);
  });

  it("searches all articles from the shelf, and says in which article it found something", async () => {
    const page = await open();
    await page.goto(`${server().url}index.html`);
    expect(await page.locator(".bar .home").innerText()).toBe("Articles");
    const [tools, list] = [
      await page.locator(".bar .tools").boundingBox(),
      await page.locator(".shelf").boundingBox(),
    ];
    expect(list!.x + list!.width).toBeCloseTo(tools!.x + tools!.width, 0);
    await find(page, "liposomes");
    const about = await page.locator(".search-about").first().innerText();
    expect(about).toContain("Cancer nanomedicine: five questions, four experts");
    await page.keyboard.press("Escape");
    expect(await page.locator("dialog").isVisible()).toBe(false);
  });

  it("works from disk, and loads nothing before it is opened", async () => {
    const page = await open();
    const complaints = complaintsOf(page, "");
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    // As the build gives those of a long article.
    await page.route(`**/${SCRIPT}`, (route) => {
      const [, records = ""] = /^triptychRecords\("[^"]*",(.*)\)\n$/.exec(textOf(site, SCRIPT))!;
      return route.fulfill({ body: recordsScript("cancer-nanomedicine", records, true) });
    });
    await page.goto(pathToFileURL(`${site}/${landing}`).href);
    expect(asked.filter((url) => /search\.js|articles\.js/.test(url))).toEqual([]);
    await find(page, "exosomes");
    await page.locator(".search-passage").first().click();
    await page.waitForURL(/^file:.*highlight=exosome.*#.+/);
    expect(complaints.filter((text) => !text.startsWith("elsewhere: file:"))).toEqual([]);
  });

  it("guesses at typing errors, and steps through results by arrow keys", async () => {
    const page = await open({ colorScheme: "dark" });
    await page.goto(server().url + landing);
    await find(page, "lipsomes");
    // A dark page behind it becomes no brighter.
    const behind = page
      .locator(".search")
      .evaluate((box) => getComputedStyle(box, "::backdrop").backgroundColor);
    expect(await behind).toMatch(/^rgba\(0, 0, 0, 0\.\d+\)$/);
    expect(await page.locator(".search-count").innerText()).toContain("Nothing has “lipsomes”");
    await page.keyboard.press("ArrowDown");
    const focused = () => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 8));
    expect(await focused()).toMatch(/^<a /);
    await page.keyboard.press("End");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowUp");
    expect(await focused()).toMatch(/^<input/);
    // As on a site with several articles: where no word is like those typed, only the search in all is offered.
    await page.getByRole("searchbox").evaluate((field: HTMLInputElement) => {
      const articles = field.form!.elements.namedItem("article") as HTMLSelectElement;
      articles.hidden = false;
    });
    const offered = page.locator(".search-perhaps");
    await page.getByRole("searchbox").fill("qqqqqq");
    await expect.poll(() => offered.allInnerTexts()).toEqual(["All articles"]);
    await page.getByRole("searchbox").fill("liposuction");
    await expect.poll(() => offered.count()).toBe(2);
    expect(await offered.first().innerText()).toMatch(/^Perhaps you mean:/);
  });

  it("opens the first result with Enter", async () => {
    const page = await open();
    await page.goto(server().url + landing);
    await find(page, "exosomes");
    const first = await page.locator(".search-results a").first().getAttribute("href");
    await page.keyboard.press("Enter");
    await page.waitForURL(first!);
  });

  it("brings the first place with all words into view, also below the start of an answer", async () => {
    const page = await open({ viewport: { width: 1280, height: 350 } });
    await page.goto(server().url + landing);
    await find(page, "tests infrastructure");
    await page.keyboard.press("Enter");
    await page.waitForURL(/#detection-snb$/);
    const top = () =>
      page.evaluate(() => {
        const words = [...CSS.highlights.get("found")!] as Range[];
        return words.find((range) => String(range) === "infrastructure")!.getBoundingClientRect().top;
      });
    await expect.poll(top).toBeLessThan(350);
    expect(await top()).toBeGreaterThan(0);
    // The same result again, without the page being loaded, once it was left.
    await page.keyboard.press("Home");
    await find(page, "tests infrastructure");
    await page.keyboard.press("Enter");
    await expect.poll(top).toBeLessThan(350);
    expect(await top()).toBeGreaterThan(0);
  });

  it.runIf(thorough)("proposes words that are there when it finds nothing", async () => {
    const page = await open();
    await page.goto(server().url + landing);
    await page.keyboard.press("/");
    await page.getByRole("searchbox").fill("liposuction");
    const proposal = page.locator(".search-perhaps button").first();
    const word = await proposal.innerText();
    await proposal.click();
    await page.locator(".search-results mark").first().waitFor();
    expect(await page.locator(".search-results mark").first().innerText()).toMatch(new RegExp(word, "i"));
  });

  it.runIf(thorough)("says so when it cannot be loaded", async () => {
    const page = await open();
    await page.route("**/assets/reader-search.js", (route) => route.abort());
    await page.goto(server().url + landing);
    await page.keyboard.press("/");
    await page.getByText("The search cannot be loaded.").waitFor();
  });

  it("adds no index by Pagefind to a site that needs none", () => {
    expect(readdirSync(site)).not.toContain("pagefind");
    expect(readdirSync(`${site}/cancer-nanomedicine`)).toContain("search.js");
  });
});
