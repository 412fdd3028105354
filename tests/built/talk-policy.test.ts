import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BrowserContext } from "playwright-core";
import { expect, inject, it } from "vitest";
import { useBrowser } from "../helpers/browser.ts";
import { folderWith, textOf } from "../helpers/folder.ts";
import { triptych } from "../helpers/run.ts";
import { useServer } from "../helpers/server.ts";

const site = inject("site");
const open = useBrowser();
const server = useServer(() => site, "/under/a/base/");
const PATH = "cancer-nanomedicine/talk/index.html";

/** Warnings and errors of all pages of a context, violations of their policy among them. */
function complaintsIn(context: BrowserContext): string[] {
  const said: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") said.push(message.text());
  });
  context.on("weberror", (error) => said.push(error.error().message));
  return said;
}

it.each(["disk", "http"])("the policy allows everything that the talk needs, from %s", async (from) => {
  const page = await open({ viewport: { width: 1280, height: 720 } });
  const complaints = complaintsIn(page.context());
  const address = from === "disk" ? pathToFileURL(join(site, PATH)).href : server().url + PATH;
  await page.goto(`${address}#/3`);
  await page.waitForSelector(".reveal.ready");
  await page.keyboard.press("o");
  await page.waitForSelector(".reveal.overview");
  await page.keyboard.press("o");
  const popup = page.waitForEvent("popup");
  await page.keyboard.press("s");
  const view = await popup;
  // The style, the script and the frames of the speaker view work.
  await view.waitForFunction(() => document.querySelectorAll("iframe").length === 2);
  for (const frame of await view.locator("iframe").all())
    await frame.contentFrame().locator(".reveal.ready").waitFor();
  expect(await view.evaluate(() => getComputedStyle(document.body).fontFamily)).toBe("Helvetica");
  await page.goto(`${address}?transcript`);
  await page.waitForSelector('[data-view="transcript"]');
  await page.goto(`${address}?print-pdf`);
  await page.waitForFunction(() => "printable" in document.documentElement.dataset);
  expect(complaints).toEqual([]);
});

it("the policy also allows what reveal.js adds to slides of 4:3", async () => {
  const source = "---\ntitle: T\ntalk: { ratio: '4:3' }\n---\n\n## Why?\n\n**So.** It is.\n";
  const folder = folderWith({ "a.md": source });
  expect(triptych(["build", "a.md", "--only", "talk", "-o", "out"], folder).status).toBe(0);
  const page = await open();
  const complaints = complaintsIn(page.context());
  await page.goto(`${pathToFileURL(join(folder, "out/a/talk/index.html")).href}?print-pdf`);
  await page.waitForFunction(() => "printable" in document.documentElement.dataset);
  expect(complaints).toEqual([]);
});

it("the policy blocks an unknown script", async () => {
  const folder = folderWith({});
  const html = textOf(site, PATH).replace("</body>", '<script>document.title = "ran"</script></body>');
  writeFileSync(join(folder, "talk.html"), html);
  const page = await open();
  await page.goto(pathToFileURL(join(folder, "talk.html")).href);
  expect(await page.title()).not.toBe("ran");
});
