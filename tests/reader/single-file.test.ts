import { cpSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { complaintsOf, useBrowser } from "../helpers/browser.ts";
import { folderWith } from "../helpers/folder.ts";
import { triptych } from "../helpers/run.ts";

const open = useBrowser();
const SOURCE = `---
title: Naps
experts: [{ id: RK, name: Rosa Kessler }, { id: MO, name: Musa Oduya }]
---

## Why? {#why}

### RK

**Replay.** See [](#how), [a site](https://example.org/) and ![a dot](dot.svg).

### MO

**Attention.** A note.[^1]

[^1]: The note.

## How? {#how}

### RK

**Thus.** And so on.
`;

it("has the whole article, needs no other file and does not violate its own policy", async () => {
  const folder = folderWith({
    "naps.md": SOURCE,
    "dot.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"/>',
    "alone/x.txt": "",
  });
  const args = ["build", "naps.md", "--only", "reader", "--single-file", "-o", "out"];
  expect(triptych(args, folder).status).toBe(0);
  // In a folder without the other files of the site.
  cpSync(join(folder, "out/naps/naps.html"), join(folder, "alone/naps.html"));
  const page = await open({ viewport: { width: 1280, height: 900 } });
  const complaints = complaintsOf(page, "");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(join(folder, "alone/naps.html")).href);
  expect(await page.locator("h2").allInnerTexts()).toEqual(["Why?", "How?"]);
  expect(await page.locator("img").evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(40);
  expect(await page.locator("body").evaluate((body) => getComputedStyle(body).display)).toBe("grid");
  const hrefs = await page.$$eval("a[href]", (all) => all.map((a) => a.getAttribute("href")!));
  expect(hrefs.filter((href) => !href.startsWith("#"))).toEqual(["https://example.org/"]);
  for (const href of hrefs.filter((each) => each.startsWith("#")))
    expect(await page.locator(`[id="${decodeURIComponent(href.slice(1))}"]`).count(), href).toBe(1);
  expect(asked.filter((url) => !url.startsWith("data:"))).toHaveLength(1);
  expect(complaints).toEqual([]);
});
