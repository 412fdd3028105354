import { readFileSync } from "node:fs";
import { describe, expect, inject, it } from "vitest";
import { complaintsOf, useBrowser } from "../helpers/browser.ts";
import { useServer } from "../helpers/server.ts";

const site = inject("site");
const open = useBrowser();
const server = useServer(() => site, "/under/a/base/");
const question = () => `${server().url}cancer-nanomedicine/questions/detection.html`;
const clipboard = { permissions: ["clipboard-read", "clipboard-write"] };

describe("citing", () => {
  it("gives every answer and paragraph a permalink, and copies its address", async () => {
    const page = await open(clipboard);
    const complaints = complaintsOf(page, server().host);
    await page.goto(`${question()}?show=xc`);
    const ids = await page.$$eval(".answer[id], .answer p[id]", (all) => all.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(12);
    for (const id of ids) expect(await page.locator(`.permalink[href="#${id}"]`).count(), id).toBe(1);
    const link = page.locator("#detection-xc-p2 .permalink");
    expect(await link.getAttribute("aria-label")).toBe("Chen, paragraph 2");
    await link.focus();
    const before = await page.evaluate(() => [scrollY, document.body.scrollHeight]);
    await page.keyboard.press("Enter");
    await page.locator(".status", { hasText: "Copied" }).waitFor({ state: "attached" });
    expect(await link.evaluate((one) => getComputedStyle(one, "::after").content)).toBe('"Copied"');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${question()}#detection-xc-p2`);
    expect(page.url()).toBe(`${question()}?show=xc#detection-xc-p2`);
    expect(await page.evaluate(() => [scrollY, document.body.scrollHeight])).toEqual(before);
    expect(complaints).toEqual([]);
  });

  it("has all citations in one file where no scripts run", () => {
    const html = readFileSync(`${site}/cancer-nanomedicine/questions/detection.html`, "utf8");
    expect(html).toContain('BibTeX: <a href="../citations.bib" download>citations.bib</a>');
    expect(html).not.toContain("@inbook");
    const file = readFileSync(`${site}/cancer-nanomedicine/citations.bib`, "utf8");
    expect(file.match(/^@inbook\{/gm)?.length).toBeGreaterThan(12);
  });

  it("shows how to cite an answer, copies it and saves it as a file", async () => {
    const page = await open(clipboard);
    await page.goto(question());
    const cite = page.locator("#detection-mad .cite");
    await cite.locator("summary", { hasText: "Cite: Marina A. Dobrovolskaia" }).click();
    const text = await cite.locator(".citation-text").innerText();
    expect(text).toMatch(
      /^The Triptych authors, retelling Marina A\. Dobrovolskaia: What can .*\? In: .* Question 2, handout p\. \d+, slide \d+\. A digest of: .*\.$/,
    );
    await cite.getByRole("button", { name: "Copy" }).first().click();
    await page.waitForFunction(async (want) => (await navigator.clipboard.readText()) === want, text);
    await cite.getByRole("button", { name: "Link to this place" }).click();
    await page.waitForFunction(async () => (await navigator.clipboard.readText()).endsWith("#detection-mad"));
    await cite.locator("summary", { hasText: "RIS" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      cite.getByRole("button", { name: "Download" }).last().click(),
    ]);
    expect(download.suggestedFilename()).toBe("detection-mad.ris");
    expect(readFileSync(await download.path(), "utf8")).toMatch(
      /^TY {2}- CHAP[\s\S]*AU {2}- The Triptych authors/,
    );
  });
});
