import { clientScript } from "../../src/assets/client-script.ts";
import type { Tab } from "../../src/browser/tab.ts";
import { watch } from "../../src/browser/watch.ts";
import type { Article } from "../../src/model/article.ts";
import type { RenderContext } from "../../src/output/output.ts";
import { finishPrintRun } from "../../src/pdf/finish/finish-print-run.ts";
import type { Heading } from "../../src/pdf/heading.ts";
import { joinPrintRuns } from "../../src/pdf/join/join-print-runs.ts";
import { plainFindings } from "../../src/pdf/plain-findings.ts";
import { deckHtml } from "../html/deck.ts";
import { talkInMemory, useTalk } from "../measure/open-talk.ts";
import { planOf } from "../plan/plan.ts";
import type {} from "./in-page/pdf-client.ts"; // what it adds to the window
import type { Sheets } from "./in-page/place-on-sheets.ts";

/** The browser tells nothing of how far it has printed, so printing gets a limit by the number of slides; ms. */
const LONGEST_START = 60_000;
const LONGEST_SLIDE = 3000;

/**
 * Prints a talk to a PDF, with outline and tags as in a handout: a page for each screen with all of its
 * key points, or `sheets` with several. Its links lead to its own pages and to the web. The same article
 * gives the same bytes. Throws `EnvironmentError` when the browser fails.
 */
export async function printTalk(
  article: Article,
  context: RenderContext,
  sheets?: Sheets,
): Promise<Uint8Array> {
  const html = deckHtml(article, context, { alone: true });
  const browser = await context.session.browser();
  const settings = { media: "print", width: 1280, height: 720 } as const;
  const { pdf, headings } = await useTalk(browser, talkInMemory(html, article, context), settings, (tab) =>
    printIn(tab, sheets, LONGEST_START + planOf(article).slides.length * LONGEST_SLIDE),
  );
  const run = await finishPrintRun({ pdf, headings, texts: [], first: 1 }, titlesOf(article));
  context.report(plainFindings(article, [run], "the PDF of the talk", browser.name));
  const producer = `${browser.name}, reveal.js`;
  const printed = sheets ? `${html}${JSON.stringify(sheets)}` : html;
  return joinPrintRuns([run], { article, html: printed, date: context.date, producer, spreads: false });
}

async function printIn(
  tab: Tab,
  sheets: Sheets | undefined,
  limit: number,
): Promise<{ pdf: Uint8Array; headings: readonly Heading[] }> {
  const work = async () => {
    await tab.run(clientScript("talk-pdf.js").toString());
    const headings = await tab.evaluate((given) => window.readyForPdf(given ?? undefined), sheets ?? null);
    return { headings, pdf: await tab.print(sheets?.layout.scale) };
  };
  return watch("printed the talk", limit, work, tab);
}

/** What the ids of the deck's pages name, for links that lead there: see `slides/client/print.ts`. */
function titlesOf(article: Article): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  for (const { number, subject, screens } of planOf(article).slides) {
    if (!("part" in subject)) continue;
    const { text } = subject.part.heading;
    titles.set(`/${number}`, text);
    for (let below = 2; below <= screens.length; below++) titles.set(`/${number}/${below}`, text);
  }
  return titles;
}
