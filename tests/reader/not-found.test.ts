import { readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { useBrowser } from "../helpers/browser.ts";
import { keptFolder } from "../helpers/folder.ts";
import { runHere } from "../helpers/run-here.ts";

const open = useBrowser();
const BASE = "/some/base/";
let folder: string;
let host: string;

/** A host that sends the site below a base path, and the page for addresses that do not exist for all others. */
const server = createServer((request, response) => {
  const path = new URL(request.url!, "http://x").pathname;
  const [, site = "", file = ""] = /^\/some\/base\/(named|unnamed)\/(.*)/.exec(path) ?? [];
  const found = join(folder, site, file);
  const isThere = site !== "" && (statSync(found, { throwIfNoEntry: false })?.isFile() ?? false);
  const sent = isThere ? found : join(folder, site || "named", "404.html");
  const type = { css: "text/css", js: "text/javascript" }[sent.split(".").at(-1)!] ?? "text/html";
  response.writeHead(isThere ? 200 : 404, { "content-type": type }).end(readFileSync(sent));
});

beforeAll(async () => {
  folder = keptFolder();
  for (const site of ["", "site: https://example.org/seminar/\n"]) {
    writeFileSync(join(folder, "naps.md"), `---\ntitle: Naps\n${site}---\n\n## Why?\n\n**So.**\n`);
    const output = site ? "named" : "unnamed";
    expect((await runHere(["build", "naps.md", "--only", "reader", "-o", output], folder)).status).toBe(0);
  }
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}, 60_000);
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** What tells a page with the style sheet and the scripts from a plain one. */
async function looks(page: Page): Promise<{ readonly tools: string; readonly home: string }> {
  await page.locator(".tools").waitFor();
  const style = await page.locator(".tools").evaluate((tools) => getComputedStyle(tools).display);
  const home = page.locator(".home a");
  return { tools: style, home: await home.evaluate((link) => (link as HTMLAnchorElement).href) };
}

it("the page for addresses that do not exist finds its site from any folder, and from disk", async () => {
  const page = await open();
  for (const site of ["named", "unnamed"]) {
    for (const path of ["nasp", "naps/questions/wy.html", "a/b/c/d.html"]) {
      await page.goto(`${host}${BASE}${site}/${path}`);
      const home = `${host}${BASE}${site}/index.html`;
      expect({ path, ...(await looks(page)) }).toEqual({ path, tools: "flex", home });
    }
    const file = pathToFileURL(join(folder, site)).href;
    await page.goto(`${file}/404.html`);
    expect(await looks(page)).toEqual({ tools: "flex", home: `${file}/index.html` });
  }
  await page.goto(`${host}${BASE}unnamed/nap/questions/why.html`);
  await page.getByRole("link", { name: "Why?" }).click();
  await page.waitForURL(`${host}${BASE}unnamed/naps/questions/why.html`);
});

it("without scripts it has the colours and the width of text, and nothing that needs scripts", async () => {
  const page = await open({ javaScriptEnabled: false, colorScheme: "dark" });
  await page.goto(`${host}${BASE}unnamed/naps/questions/wy.html`);
  expect(await page.locator(".tools").isVisible()).toBe(false);
  const seen = await page.evaluate(() => [
    getComputedStyle(document.body).backgroundColor,
    document.querySelector("main")!.offsetWidth < 700,
  ]);
  expect(seen).toEqual(["rgb(22, 23, 27)", true]);
});
