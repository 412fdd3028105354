import { expect, inject, it } from "vitest";
import { violationsOf } from "../helpers/axe.ts";
import { useBrowser } from "../helpers/browser.ts";
import { filesIn } from "../helpers/folder.ts";
import { useServer } from "../helpers/server.ts";

const site = inject("site");
const open = useBrowser();
const server = useServer(() => site, "/");
const pages = filesIn(site).filter((path) => path.endsWith(".html") && !path.includes("/talk/"));

it.each([
  ["light", 390],
  ["dark", 390],
  ["light", 1280],
  ["dark", 1280],
] as const)("axe finds nothing on any page of the reader: %s, %i px", async (colorScheme, width) => {
  const page = await open({ colorScheme, viewport: { width, height: 900 } });
  for (const path of pages) {
    await page.goto(`${server().url}${path}`);
    expect(await violationsOf(page), path).toEqual([]);
  }
});
