import type { Tab } from "../../src/browser/tab.ts";
import { watch } from "../../src/browser/watch.ts";
import type { Article } from "../../src/model/article.ts";
import type { RenderContext } from "../../src/output/output.ts";
import { deckHtml } from "../html/deck.ts";
import { talkInMemory, useTalk } from "../measure/open-talk.ts";
import { finishTalkPdf, type PrintedTalk } from "./finish-talk-pdf.ts";

/** Printing reports no progress, so it gets a limit as a whole; ms. */
const LONGEST_PRINT = 600_000;

/**
 * Prints a talk to a PDF: a page for each screen with all of its key points, with outline and tags. Its
 * links lead to its own pages and to the web. Throws `EnvironmentError` when the browser fails.
 */
export async function printTalk(article: Article, context: RenderContext): Promise<Uint8Array> {
  const html = deckHtml(article, context, { alone: true });
  const browser = await context.session.browser();
  const settings = { media: "print", width: 1280, height: 720 } as const;
  const printed = await useTalk(browser, talkInMemory(html, article, context), settings, printIn);
  return finishTalkPdf(printed, article, context.date, browser.name);
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
