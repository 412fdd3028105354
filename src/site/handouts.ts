import { statSync } from "node:fs";
import { handout } from "../handout/output.ts";
import type { Made, Maker, OutputContext } from "../model/output.ts";
import type { ReadArticle } from "./read-articles.ts";

/** A handout in the making: what the article is told, and who hears how far it is. */
export interface HandoutJob {
  readonly read: ReadArticle;
  readonly context: OutputContext;
}

/**
 * Makes the handouts of several articles with one browser, which is started for the first and
 * closed after the last. `made` gives what is at hand already. Throws `Trouble` without a browser.
 */
export async function makeHandouts(
  jobs: readonly HandoutJob[],
  options: { readonly chromium?: string },
  progress: (article: string, pages: number) => void,
): Promise<ReadonlyMap<string, Made>> {
  const made = new Map<string, Made>();
  if (jobs.length === 0 || !handout.openMaker) return made;
  const maker: Maker = await handout.openMaker(options);
  try {
    for (const { read, context } of jobs) {
      const { article, images } = read;
      const tools = {
        image: (src: string) => images.get(src)?.bytes,
        date: dateOf(read),
        progress: (pages: number) => progress(article.file, pages),
      };
      made.set(article.slug, await maker.make(article, context, tools));
    }
  } finally {
    await maker.close();
  }
  return made;
}

/**
 * The date that files of an article bear: SOURCE_DATE_EPOCH, else the article's own, else its
 * file's, so that the same input always gives the same bytes.
 * https://reproducible-builds.org/specs/source-date-epoch/
 */
export function dateOf({ article, path }: ReadArticle): Date {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  if (epoch && /^\d+$/.test(epoch)) return new Date(Number(epoch) * 1000);
  if (article.meta.date) return new Date(`${article.meta.date}T00:00:00Z`);
  return new Date(Math.floor(statSync(path).mtimeMs / 1000) * 1000);
}
