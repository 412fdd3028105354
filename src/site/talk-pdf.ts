import { TALK_PDF, talk } from "../../slides/output.ts";
import { printTalk } from "../../slides/pdf/print-talk.ts";
import { type BrowserOptions, startBrowser } from "../browser/start-browser.ts";
import type { ReadArticle } from "./checked-article.ts";
import { dateOf } from "./handouts.ts";
import type { Rendered } from "./render-articles.ts";
import type { SiteFile } from "./site-file.ts";

/**
 * The talk of every article as a PDF, printed from the pages of the prepared site. Throws
 * `EnvironmentError` without a browser.
 */
export async function talkPdfs(
  { pages, files }: Pick<Rendered, "pages" | "files">,
  articles: readonly ReadArticle[],
  options: BrowserOptions,
): Promise<readonly SiteFile[]> {
  const browser = await startBrowser(options);
  try {
    const site = new Map<string, SiteFile["content"]>();
    for (const { path, html } of pages) site.set(path, html);
    for (const { path, content } of files) site.set(path, content);
    const pdfs: SiteFile[] = [];
    for (const read of articles) {
      const { slug } = read.article;
      const content = await printTalk(browser, site, `${slug}/${talk.door}`, read.article, dateOf(read));
      pdfs.push({ path: `${slug}/${TALK_PDF}`, owner: "talk", content });
    }
    return pdfs;
  } finally {
    await browser.close();
  }
}
