import { statSync } from "node:fs";
import { handout } from "../handout/output.ts";
import type { Made, Maker, MakerOptions, OutputContext } from "../model/output.ts";
import type { CheckedArticle, ReadArticle } from "./checked-article.ts";

/** A handout to be made: its article, read when its turn comes, and what that is told. */
export interface HandoutJob {
  readonly article: CheckedArticle;
  context(read: ReadArticle): OutputContext;
}

/** Opens the maker of handouts, which takes a second: called early, it does so while articles are read. */
export async function openHandoutMaker(options: MakerOptions): Promise<Maker> {
  if (!handout.openMaker) throw new Error("the handout has no maker");
  return handout.openMaker(options);
}

/**
 * Makes the handouts of several articles with one browser, which is started for the first and
 * closed after the last. With a maker of the options, the site is written while that takes 40 ms, and
 * its owner closes it once more, to wait. Throws `EnvironmentError` without a browser.
 */
export async function makeHandouts(
  jobs: readonly HandoutJob[],
  options: MakerOptions & { readonly maker?: Promise<Maker>; readonly theme: string },
  progress: (article: string, pages: number) => void,
): Promise<ReadonlyMap<string, Made>> {
  const made = new Map<string, Made>();
  if (jobs.length === 0) return made;
  const maker: Maker = await (options.maker ?? openHandoutMaker(options));
  try {
    for (const job of jobs) {
      const read = await job.article.read();
      const { article, images } = read;
      const tools = {
        image: (src: string) => images.get(src)?.bytes,
        date: dateOf(read),
        theme: options.theme,
        progress: (pages: number) => progress(article.file, pages),
      };
      made.set(article.slug, await maker.make(article, job.context(read), tools));
    }
  } finally {
    const closed = maker.close();
    if (!options.maker) await closed;
    else closed.catch(() => undefined); // told to its owner
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
