import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

// Evaluated and not added as a tag: the policy of pages allows no script from elsewhere.
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Axe {
  run(
    context: unknown,
    options: unknown,
  ): Promise<Record<Outcome, { id: string; nodes: { html: string }[] }[]>>;
}

/** What axe finds wrong, and what it cannot decide. */
type Outcome = "violations" | "incomplete";

/** What axe finds wrong with a page as it is once its text is shown. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  return outcomesOf(page, ["violations"]);
}

/** The same, and what axe cannot decide, which a person would have to look at. */
export async function doubtsOf(page: Page): Promise<readonly string[]> {
  return outcomesOf(page, ["violations", "incomplete"]);
}

async function outcomesOf(page: Page, outcomes: readonly Outcome[]): Promise<readonly string[]> {
  await textIsShown(page);
  const loaded = await page.evaluate(() => "axe" in window);
  if (!loaded) await page.evaluate(axe);
  return page.evaluate(async (outcomes) => {
    const { axe } = window as unknown as { axe: Axe };
    const result = await axe.run(document, { resultTypes: outcomes });
    return outcomes.flatMap((outcome) =>
      result[outcome].map(({ id, nodes }) => `${location.hash} ${id}: ${nodes[0]?.html}`),
    );
  }, outcomes);
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
