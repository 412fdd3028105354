import type { Browser, Page } from "playwright-core";
import { talk } from "../../slides/output.ts";
import { OUTPUT_NAMES } from "../model/output.ts";
import type { ReadArticle } from "./checked-article.ts";
import { contextOf } from "./context.ts";
import { serveFiles } from "./serve-files.ts";
import type { SiteFile } from "./site-file.ts";

/** Every file that a talk shows, by its path in the site, and the article's folder there. */
export interface TalkFiles {
  readonly folder: string;
  readonly files: ReadonlyMap<string, Uint8Array | string>;
}

/** A talk that is not written to disk, with its assets and images, as in a site that holds all outputs. */
export function talkInMemory(read: ReadArticle, assets: readonly SiteFile[]): TalkFiles {
  const folder = read.article.slug;
  const files = new Map<string, Uint8Array | string>();
  for (const { path, content } of assets) files.set(path, content);
  for (const { path, bytes } of read.images.values()) if (bytes) files.set(`${folder}/${path}`, bytes);
  for (const { path, html } of talk.pages(read.article, contextOf(read, OUTPUT_NAMES, undefined)))
    files.set(`${folder}/${path}`, html);
  return { folder, files };
}

/** Opens a talk in a tab of its own and waits until it stands. */
export async function openTalk(
  browser: Browser,
  { files }: TalkFiles,
  address: string,
  viewport: { readonly width: number; readonly height: number },
): Promise<Page> {
  const context = await browser.newContext({ viewport, colorScheme: "light" });
  await serveFiles(context, files);
  const tab = await context.newPage();
  await tab.goto(address);
  await tab.waitForFunction(() => {
    const root = document.querySelector(".reveal");
    return root && (!root.matches('[data-view="slides"]') || root.matches(".ready"));
  });
  return tab;
}
