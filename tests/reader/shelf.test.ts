import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { useBrowser } from "../helpers/browser.ts";
import { folderWith } from "../helpers/folder.ts";
import { runHere } from "../helpers/run-here.ts";

const open = useBrowser();
const article = (title: string, date: string, tags: string) =>
  `---\ntitle: ${title}\ndate: ${date}\ntags: [${tags}]\n---\n\n## Why?\n\n**So.** It is.\n`;

describe("the shelf", () => {
  it("is filtered and sorted by the reader, and the address keeps the choice", async () => {
    const folder = folderWith({
      "a.md": article("Zebra stripes", "2026-01-01", "animals"),
      "b.md": article("Antarctic ice", "2025-01-01", "climate, water"),
      "c.md": article("Monsoon", "2024-01-01", "climate"),
    });
    expect((await runHere(["build", ".", "--only", "reader", "-o", "out"], folder)).status).toBe(0);
    const page = await open();
    await page.goto(pathToFileURL(join(folder, "out/index.html")).href);
    // Not `innerText`: it is empty for what is outside the window, which the browser does not lay out.
    const titles = () => page.locator(".shelf > li:visible h2").allTextContents();
    await expect.poll(titles).toEqual(["Zebra stripes", "Antarctic ice", "Monsoon"]);
    const description = page.locator('meta[name="description"]');
    expect(await description.getAttribute("content")).toBe(
      "3 articles · Zebra stripes · Antarctic ice · Monsoon",
    );
    await page.getByLabel("Sort").selectOption("By title");
    await expect.poll(titles).toEqual(["Antarctic ice", "Monsoon", "Zebra stripes"]);
    await page.getByLabel("Tags").selectOption("climate");
    await expect.poll(titles).toEqual(["Antarctic ice", "Monsoon"]);
    expect(await page.locator(".shelf-count").innerText()).toBe("2 articles");
    await page.getByLabel("Filter").fill("MONS");
    await expect.poll(titles).toEqual(["Monsoon"]);
    await page.getByLabel("Filter").fill("why");
    await expect.poll(() => page.locator(".shelf-found a").first().textContent()).toBe("Why?");
    await page.getByLabel("Filter").fill("MONS");
    await page.reload();
    await expect.poll(titles).toEqual(["Monsoon"]);
    await page.getByLabel("Filter").fill("nobody wrote this");
    await expect.poll(titles).toEqual([]);
    await page.getByRole("button", { name: "All articles" }).click();
    await expect.poll(titles).toHaveLength(3);
    expect(await page.getByLabel("Filter").inputValue()).toBe("");
    expect(await page.getByLabel("Tags").locator("option:checked").innerText()).toBe("All articles");
    await page.goto(pathToFileURL(join(folder, "out/a/index.html")).href);
    await page.locator(".tags a").click();
    await page.waitForLoadState(); // the filter runs in a deferred script
    await expect.poll(titles).toEqual(["Zebra stripes"]);
  });
});
