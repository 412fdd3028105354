import { measureTalk } from "../../slides/browser/measure-talk.ts";
import { talk } from "../../slides/output.ts";
import { overflowFindings } from "../../slides/overflow.ts";
import { type BrowserOptions, startBrowser } from "../browser/start-browser.ts";
import { byPlace, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { OUTPUT_NAMES } from "../model/output.ts";
import { assetFiles } from "./assets.ts";
import type { CheckedArticle, ReadArticle } from "./checked-article.ts";
import { contextOf } from "./context.ts";
import type { SiteFile } from "./site-file.ts";

/**
 * Opens the talk of every article in a browser and reports what does not fit on its slide: clipped,
 * over something else, or out of the slide. Throws `EnvironmentError` without a browser.
 */
export async function measureTalks(
  articles: readonly CheckedArticle[],
  options: BrowserOptions & { readonly theme: string },
): Promise<readonly Diagnostic[]> {
  const [browser, assets] = await Promise.all([startBrowser(options), assetFiles([talk], options.theme)]);
  try {
    const found: Diagnostic[] = [];
    for (const each of articles) {
      const read = await each.read();
      const { files, entryPath } = talkInMemory(read, assets);
      found.push(...overflowFindings(read.article, await measureTalk(browser, files, entryPath)));
    }
    return found.sort(byPlace);
  } finally {
    await browser.close();
  }
}

/** A talk that is not written to disk, with its assets and images, as in a site that holds all outputs. */
export function talkInMemory(read: ReadArticle, assets: readonly SiteFile[]) {
  const folder = read.article.slug;
  const files = new Map<string, Uint8Array | string>();
  for (const { path, content } of assets) files.set(path, content);
  for (const { path, bytes } of read.images.values()) if (bytes) files.set(`${folder}/${path}`, bytes);
  for (const { path, html } of talk.pages(read.article, contextOf(read, OUTPUT_NAMES, undefined)))
    files.set(`${folder}/${path}`, html);
  return { files, entryPath: `${folder}/${talk.door}` };
}
