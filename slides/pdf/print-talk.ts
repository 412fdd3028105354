import type { Browser } from "../../src/browser/start-browser.ts";
import type { Tab } from "../../src/browser/tab.ts";
import { watch } from "../../src/browser/watch.ts";
import type { Article } from "../../src/model/article.ts";
import { type SiteFiles, useTalk } from "../measure/open-talk.ts";
import { finishTalkPdf, type PrintedTalk } from "./finish-talk-pdf.ts";

/** Printing gives no sign of life; ms. */
const LONGEST_PRINT = 600_000;

/**
 * Prints a talk to a PDF: a page for each screen with all of its key points, with outline and tags.
 * `files` are the site's, `entryPath` is the path of the talk's page among them, `date` is what the
 * PDF bears. Throws `EnvironmentError` when the browser fails.
 */
export async function printTalk(
  browser: Browser,
  files: SiteFiles,
  entryPath: string,
  article: Article,
  date: Date,
): Promise<Uint8Array> {
  const settings = { media: "print", width: 1280, height: 720 } as const;
  const printed = await useTalk(browser, files, entryPath, settings, printIn);
  return finishTalkPdf(printed, article, date, browser.name);
}

async function printIn(tab: Tab): Promise<PrintedTalk> {
  return watch("printed the talk", LONGEST_PRINT, async () => {
    const headings = await tab.evaluate(headingsOfPages);
    return { headings, pdf: await tab.print() };
  });
}

/** Runs in the browser, once all fonts are there: every heading as its text reads, on one line. */
async function headingsOfPages(): Promise<string[]> {
  await document.fonts.ready;
  const headings = document.querySelectorAll(".pdf-page .screen :is(h1, h2, h3, h4, h5, h6)");
  return [...headings]
    .filter((heading) => heading.getClientRects().length > 0)
    .map((heading) => (heading.textContent ?? "").replace(/\s+/g, " ").trim());
}
