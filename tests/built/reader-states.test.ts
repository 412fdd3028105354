import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { expect, inject, it } from "vitest";
import { useBrowser } from "../helpers/browser.ts";
import { useServer } from "../helpers/server.ts";
import { thorough } from "../helpers/thorough.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const site = inject("site");
const open = useBrowser();
const server = useServer(() => site, "/under/a/base/");

async function violations(page: Page): Promise<readonly string[]> {
  const found = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

it.runIf(thorough).each([
  ["light", 390],
  ["dark", 1280],
] as const)(
  "has no accessibility violation when everything is open: %s, %i px",
  async (colorScheme, width) => {
    const page = await open({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
    await page.goto(
      `${server().url}cancer-nanomedicine/questions/delivery.html?show=snb.tl&side#delivery-snb-term-protein-corona`,
    );
    await page.addScriptTag({ content: axe });
    for (const summary of await page.locator(".cite > summary:visible").all()) await summary.click();
    for (const summary of await page.locator(".citation-format > summary:visible").all())
      await summary.click();
    expect(await violations(page)).toEqual([]);
    await page.locator(".settings summary").click();
    expect(await violations(page)).toEqual([]);
    await page.locator(".search-button").click();
    await page.getByRole("searchbox").fill("tumour");
    await page.locator(".search-results li").first().waitFor();
    expect(await violations(page)).toEqual([]);
  },
);
