import type { Page } from "playwright-core";
import { headingsOf } from "../../src/handout/in-page/packed-sheet.ts";
import type { RawPrintRun } from "../../src/pdf/raw-print-run.ts";

const STYLE = `@page { size: 300px 400px; margin: 20px }
html { font: 12px "DejaVu Serif", serif } .sheet { height: 340px; overflow: hidden; break-after: page }
.away { display: none }`;

/**
 * Prints sheets of HTML, one a page, in print runs of the given lengths. As in the handout, a print run
 * has hidden elements for all ids of other print runs, and hidden links to its own ids: the browser
 * writes only destinations that something in the same document links to.
 */
export async function printRuns(
  page: Page,
  sheets: readonly string[],
  lengths: readonly number[],
): Promise<RawPrintRun[]> {
  const runs: RawPrintRun[] = [];
  let from = 0;
  for (const length of lengths) {
    const to = from + length;
    runs.push(await printOneRun(page, sheets.slice(from, to), sheets.toSpliced(from, length), from + 1));
    from = to;
  }
  return runs;
}

async function printOneRun(
  page: Page,
  sheets: readonly string[],
  away: readonly string[],
  first: number,
): Promise<RawPrintRun> {
  const [own, others] = [sheets, away].map((all) =>
    [...all.join("").matchAll(/ id="([^"]+)"/g)].map(([, id]) => id),
  );
  await page.setContent(`<!doctype html><html lang="en"><head><title>T</title><style>${STYLE}</style></head><body>
${sheets.map((sheet) => `<div class="sheet">${sheet}</div>`).join("\n")}
${own!.map((id) => `<a class="away" href="#${id}"></a>`).join("")}
${others!.map((id) => `<i class="away" id="${id}"></i>`).join("")}</body></html>`);
  const texts = await page.evaluate(() =>
    [...document.querySelectorAll(".sheet")].map((sheet) => ({
      pieces: [["", sheet.textContent ?? ""] as const],
      added: "",
      smallCaps: "",
      pictured: sheet.querySelector("img") !== null,
    })),
  );
  const headings = (await page.evaluate(`(${String(headingsOf)})(document.body)`)) as RawPrintRun["headings"];
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  return { pdf, texts, headings, first };
}
