import type { Browser } from "playwright-core";
import { TALK_PDF, talk } from "../../slides/output.ts";
import { startPlaywright } from "../browser/start-playwright.ts";
import { EnvironmentError } from "../diagnostics/environment-error.ts";
import type { MakerOptions } from "../model/output.ts";
import type { ReadArticle } from "./checked-article.ts";
import { finishTalkPdf, type PrintedTalk } from "./finish-talk-pdf.ts";
import { dateOf } from "./handouts.ts";
import type { Rendered } from "./render-articles.ts";
import { MEMORY_ORIGIN, serveFiles } from "./serve-files.ts";
import type { SiteFile } from "./site-file.ts";

/** A deck that is not laid out for print after so long does not get there; ms. */
const LONGEST_WAIT = 60_000;

/**
 * The talk of every article as a PDF: a page for each screen as it is in the end, with outline and
 * tags. Printed from the pages of the prepared site. Throws `EnvironmentError` without a browser.
 */
export async function talkPdfs(
  site: Pick<Rendered, "pages" | "files">,
  articles: readonly ReadArticle[],
  options: MakerOptions,
): Promise<readonly SiteFile[]> {
  const { browser, name } = await startPlaywright(options);
  try {
    const pdfs: SiteFile[] = [];
    for (const read of articles) {
      const { slug } = read.article;
      const printed = await print(browser, site, `${slug}/${talk.door}`);
      const content = await finishTalkPdf(printed, read.article, dateOf(read), name);
      pdfs.push({ path: `${slug}/${TALK_PDF}`, owner: "talk", content });
    }
    return pdfs;
  } finally {
    await browser.close();
  }
}

async function print(
  browser: Browser,
  { pages, files }: Pick<Rendered, "pages" | "files">,
  door: string,
): Promise<PrintedTalk> {
  const context = await browser.newContext({ colorScheme: "light", viewport: { width: 1280, height: 720 } });
  try {
    const all = [...pages.map(({ path, html }) => [path, html] as const), ...files.map(pathAndContent)];
    await serveFiles(context, new Map<string, SiteFile["content"]>(all));
    const tab = await context.newPage();
    await tab.emulateMedia({ media: "print" });
    await tab.goto(`${MEMORY_ORIGIN}${door}?print-pdf`);
    // reveal.js has put every screen onto a page when the last of them is there.
    await tab.waitForFunction(() => "printable" in document.documentElement.dataset, {
      timeout: LONGEST_WAIT,
    });
    await tab.evaluate(() => document.fonts.ready);
    const headings = await tab.evaluate(headingsOfPages);
    const options = { preferCSSPageSize: true, printBackground: true, tagged: true, outline: true };
    return { pdf: await tab.pdf(options), headings };
  } catch (error) {
    const [why] = String(error).split("\n");
    throw new EnvironmentError(`the browser failed while it printed the talk: ${why}`, { cause: error });
  } finally {
    await context.close();
  }
}

function pathAndContent({ path, content }: SiteFile): readonly [string, SiteFile["content"]] {
  return [path, content];
}

/** Runs in the browser: every heading as its text reads, with the blanks that lines swallow. */
function headingsOfPages(): string[] {
  const headings = document.querySelectorAll(".pdf-page .screen :is(h1, h2, h3, h4, h5, h6)");
  return [...headings]
    .filter((heading) => heading.getClientRects().length > 0)
    .map((heading) => (heading.textContent ?? "").replace(/\s+/g, " ").trim());
}
