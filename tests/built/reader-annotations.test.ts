import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bar, highlighted, PLACE, selectByMouse, useAnnotations } from "../helpers/annotations.ts";
import { violationsOf } from "../helpers/axe.ts";
import { complaintsOf } from "../helpers/browser.ts";
import { thorough } from "../helpers/thorough.ts";

const { open, server, article, opened, visit } = useAnnotations();
const clipboard = { permissions: ["clipboard-read", "clipboard-write"] };

describe("own highlights and notes", () => {
  it("are made with the mouse, kept, and shown on every page that has the words", async () => {
    const page = await opened();
    const complaints = complaintsOf(page, server().host);
    await selectByMouse(page);
    await bar(page, "Highlight").click();
    const [words] = await highlighted(page);
    expect(words!.length).toBeGreaterThan(30);
    expect(await page.locator(".selection-bar").isVisible()).toBe(false);
    for (const file of ["questions/detection.html", "article.html", "experts/snb.html"]) {
      await visit(page, article() + file);
      expect(await highlighted(page), file).toEqual([words]);
    }
    await visit(page, `${article()}questions/approvals.html`);
    await expect.poll(() => highlighted(page)).toEqual([]);
    await page.locator(".annotations-button").click();
    const panel = page.locator(".annotations");
    expect(await panel.locator("h3").allInnerTexts()).toEqual(["Elsewhere in this article"]);
    expect(await violationsOf(page)).toEqual([]);
    await panel.locator("li a").click();
    await page.waitForURL(/detection\.html/);
    expect(complaints).toEqual([]);
  });

  it("are written, changed, deleted and brought back with the keyboard", async () => {
    const page = await opened();
    // As shift and arrow keys do where a browser moves a caret through pages.
    await page.locator(PLACE).evaluate((p) => {
      const text = document.createTreeWalker(p, NodeFilter.SHOW_TEXT).nextNode()!;
      getSelection()!.setBaseAndExtent(text, 0, text, 15);
    });
    await page.locator(".selection-bar").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Is this so?");
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => highlighted(page, "own-noted")).toEqual(["Early detection"]);
    const panel = page.locator(".annotations");
    await page.locator(".annotations-button").press("Enter");
    expect(await panel.innerText()).toContain("Is this so?");
    await panel.getByRole("button", { name: "Edit" }).press("Enter");
    await page.keyboard.press("Control+A");
    await page.keyboard.type("It is.");
    await panel.getByRole("button", { name: "Save", exact: true }).press("Enter");
    expect(await panel.locator(".annotations-note").innerText()).toBe("It is.");
    await panel.getByRole("button", { name: "Delete" }).press("Enter");
    await expect.poll(() => highlighted(page, "own-noted")).toEqual([]);
    await page.keyboard.press("Enter"); // the button that takes it back has the focus
    await expect.poll(() => highlighted(page, "own-noted")).toEqual(["Early detection"]);
    await page.keyboard.press("Escape");
    expect(await panel.isVisible()).toBe(false);
  });

  it.runIf(thorough)("open at a click, with their note, and can be deleted there", async () => {
    const page = await opened();
    await selectByMouse(page);
    await bar(page, "Add a note").click();
    await page.locator(".note-editor textarea").fill("Mine");
    await page.locator(".note-editor").getByRole("button", { name: "Save" }).click();
    const box = (await page.locator(PLACE).boundingBox())!;
    const line = await page.locator(PLACE).evaluate((p) => Number.parseFloat(getComputedStyle(p).lineHeight));
    await page.mouse.click(box.x + 50, box.y + line * 1.5);
    expect(await page.locator(".selection-bar p").innerText()).toBe("Mine");
    await bar(page, "Delete").click();
    await expect.poll(() => highlighted(page, "own-noted")).toEqual([]);
    await bar(page, "Undo").click();
    await expect.poll(() => highlighted(page, "own-noted")).toHaveLength(1);
  });

  it.runIf(thorough)(
    "follow their words in a changed text, and are listed when those have gone",
    async () => {
      // The worker would give the page as it was.
      const page = await opened("questions/detection.html", { serviceWorkers: "block" });
      await selectByMouse(page);
      await bar(page, "Highlight").click();
      const [words] = await highlighted(page);
      await page.route("**/detection.html", async (route) => {
        const body = (await (await route.fetch()).text()).replace(
          'id="detection-snb-p2">',
          'id="detection-snb-p2">Some new words come first. ',
        );
        await route.fulfill({ body, contentType: "text/html" });
      });
      await visit(page, `${article()}questions/detection.html`);
      await expect.poll(() => highlighted(page)).toEqual([words]);
      await page.unroute("**/detection.html");
      await page.route("**/detection.html", async (route) => {
        const text = await (await route.fetch()).text();
        await route.fulfill({
          body: text.replace(/<p id="detection-snb-p2">.*<\/p>/, "<p>Gone.</p>"),
          contentType: "text/html",
        });
      });
      await visit(page, `${article()}questions/detection.html`);
      await expect.poll(() => highlighted(page)).toEqual([]);
      await page.locator(".annotations-button").click();
      const panel = page.locator(".annotations");
      expect(await panel.locator("h3").allInnerTexts()).toEqual(["No longer found in the text"]);
      expect(await panel.locator("blockquote").innerText()).toContain(words!.slice(0, 20).trim());
    },
  );

  it("leave out pictures and what stands beside the text, and are quoted with TeX and without numbers of notes", async () => {
    const page = await open({
      viewport: { width: 1280, height: 900 },
      ...clipboard,
      serviceWorkers: "block",
    });
    const first = '<p id="detection-snb-p2">';
    await page.route("**/detection.html", async (route) => {
      const body = (await (await route.fetch()).text()).replace(
        first,
        `<p id="own">Here <math data-tex="x^2"><msup><mi>x</mi><mn>2</mn></msup></math> grows.<sup class="note-ref"><a href="#note">7</a></sup></p>
<section class="notes"><aside class="note" id="note"><p>A note.</p></aside></section>
<figure><img src="../none.png" alt=""><figcaption>A drawing</figcaption></figure>
<aside class="margin"><p>A remark.</p></aside>
<table><tr><td>One</td><td>Two</td></tr></table>${first}`,
      );
      await route.fulfill({ body, contentType: "text/html" });
    });
    await visit(page, `${article()}questions/detection.html`);
    const select = () =>
      page.evaluate(() => {
        const table = document.querySelector("#own ~ table")!;
        getSelection()!.setBaseAndExtent(document.querySelector("#own")!, 0, table, table.childNodes.length);
      });
    await select();
    await bar(page, "Quote with source").click();
    const said = "Here $x^2$ grows. A drawing One Two";
    await page.waitForFunction(
      async (said) => (await navigator.clipboard.readText()).startsWith(`‘${said}’\n`),
      said,
    );
    await bar(page, "Add a note").click();
    expect(await page.locator(".note-editor blockquote").innerText()).toBe(said);
    await page.locator(".note-editor textarea").fill("Mine");
    await page.locator(".note-editor").getByRole("button", { name: "Save" }).click();
    const marked = [["Here", "x2", "grows.7"], ["A", "drawing"], ["OneTwo"]];
    const parts = async () => (await highlighted(page, "own-noted")).map((text) => text.trim().split(/\s+/));
    await expect.poll(parts).toEqual(marked);
    await page.reload();
    await expect.poll(parts).toEqual(marked);
    const pictures = await page.evaluate(() =>
      [...CSS.highlights.get("own-noted")!].filter((range) =>
        (range as Range).cloneContents().querySelector("img"),
      ),
    );
    expect(pictures).toEqual([]);
    await page.locator(".annotations-button").click();
    expect(await page.locator(".annotations blockquote").innerText()).toBe(said);
  });

  it("are saved as Web Annotations and Markdown, and read again from there", async () => {
    const page = await opened();
    await selectByMouse(page);
    await bar(page, "Add a note").click();
    await page.locator(".note-editor textarea").fill("Mine & yours");
    await page.locator(".note-editor").getByRole("button", { name: "Save" }).click();
    await expect.poll(() => highlighted(page, "own-noted")).toHaveLength(1);
    const [words] = await highlighted(page, "own-noted");
    const panel = page.locator(".annotations");
    const saved = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        panel.getByRole("button", { name }).click(),
      ]);
      return (await download.path())!;
    };
    await page.locator(".annotations-button").click();
    expect(await panel.locator("footer p").innerText()).not.toContain("Read from a file");
    const markdown = readFileSync(await saved("Markdown"), "utf8");
    expect(markdown).toMatch(/^# .*\n\n## What can nanotechnology bring to cancer diagnosis\?\n\n> /);
    expect(markdown).toContain("Mine & yours");
    const json = await saved("JSON");
    const collection = JSON.parse(readFileSync(json, "utf8"));
    expect(collection).toMatchObject({
      "@context": "http://www.w3.org/ns/anno.jsonld",
      type: "AnnotationCollection",
      total: 1,
    });
    const [item] = collection.first.items;
    expect(item.target.source).toBe(`${article()}questions/detection.html`);
    expect(item.target.selector[0]).toMatchObject({ type: "TextQuoteSelector", exact: words });
    expect(item.target.selector[1]).toMatchObject({
      type: "FragmentSelector",
      value: "detection-snb",
      refinedBy: { type: "TextPositionSelector" },
    });
    await panel.getByRole("button", { name: "Delete" }).click();
    await page.locator(".annotations input[type=file]").setInputFiles(json);
    await page.waitForFunction(
      () => document.querySelector(".annotations-status")?.textContent === "Notes read: 1",
    );
    await expect.poll(() => highlighted(page, "own-noted")).toEqual([words]);
    const nothing = { name: "x.json", mimeType: "application/json", buffer: Buffer.from("{}") };
    await page.locator(".annotations input[type=file]").setInputFiles(nothing);
    await page.waitForFunction(() =>
      document.querySelector(".annotations-status")?.textContent?.includes("no notes"),
    );
    await expect.poll(() => highlighted(page, "own-noted")).toEqual([words]);
  });
});

describe("quoting", () => {
  it.runIf(thorough)(
    "copies the selected words with their source, and a link that leads to them",
    async () => {
      const page = await opened("questions/detection.html", clipboard);
      await selectByMouse(page);
      const words = (await page.evaluate(() => String(getSelection()))).trim();
      await bar(page, "Quote with source").click();
      await page.waitForFunction(async () => (await navigator.clipboard.readText()) !== "");
      const [quote, source, address] = (await page.evaluate(() => navigator.clipboard.readText())).split(
        "\n",
      );
      expect(quote).toBe(`“${words}”`);
      expect(source).toMatch(/retelling Sangeeta N\. Bhatia: What can nanotechnology bring .* Question 2/);
      expect(address).toMatch(/detection\.html#detection-snb:~:text=/);
      await bar(page, "Copy link").click();
      await page.waitForFunction(async (want) => (await navigator.clipboard.readText()) === want, address);
      const other = await open({ viewport: { width: 1280, height: 300 } });
      await other.goto(address!);
      await other.waitForFunction(() => scrollY > 0);
      const top = await other.locator(PLACE).evaluate((p) => p.getBoundingClientRect().top);
      expect(top).toBeLessThan(300);
    },
  );
});
