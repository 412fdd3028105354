import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

// Evaluated and not added as a tag: the policy of pages allows no script from elsewhere.
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Axe {
  run(
    context: unknown,
    options: unknown,
  ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** What axe finds wrong with a page as it is once its text is shown. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  await textIsShown(page);
  const loaded = await page.evaluate(() => "axe" in window);
  if (!loaded) await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: Axe };
    const { violations } = await axe.run(document, { resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => `${location.hash} ${id}: ${nodes[0]?.html}`);
  });
}

/** Waits until the page no longer hides its text for its fonts: axe does not see hidden text. */
async function textIsShown(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    // The page looks for its fonts in the first frame, and hides its text only while they load.
    await frame();
    await frame();
    while (document.documentElement.classList.contains("wait")) await frame();
  });
}
