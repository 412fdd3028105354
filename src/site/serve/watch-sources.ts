import { resolve } from "node:path";
import { isWithin } from "../../source/files/folders.ts";
import type { CheckedArticle } from "../articles/checked-article.ts";
import { areAsBefore } from "../articles/files-read.ts";
import { findArticles } from "../articles/find-articles.ts";
import { foldersLookedThrough, isMarkdown, mayHoldArticles } from "../articles/markdown-files.ts";
import { type Theme, themeFiles } from "../files/theme.ts";
import type { SiteOptions } from "../options.ts";
import { type Followed, watchFiles } from "./watch-files.ts";

/** Saves that come within so many ms of each other are one. */
const SETTLE = 40;

/** What is built, and where it goes: that is never followed. */
type Site = Pick<SiteOptions, "articles" | "output">;

/** Follows what a site is made from. */
export interface SourceWatcher {
  /** Follows what these articles were made from, and what their theme loads, from now on. */
  follow(articles: readonly CheckedArticle[], theme: Pick<Theme, "named">): void;
  close(): void;
}

/**
 * Calls `changed` after every change in what a site is made from, once for changes that come together.
 * `failed` is told what the system does not let be watched.
 */
export function watchSources(
  site: Site,
  changed: () => void,
  failed: (error: unknown) => void,
): SourceWatcher {
  let settling: NodeJS.Timeout | undefined;
  const heard = () => {
    clearTimeout(settling);
    settling = setTimeout(changed, SETTLE);
  };
  const watcher = watchFiles(heard, failed);
  return {
    follow(articles, theme) {
      try {
        const isMore = watcher.follow(followed(site, articles, theme));
        // What was changed between reading and watching was not heard.
        if (isMore && !isAsRead(site, articles)) heard();
      } catch (error) {
        failed(error);
      }
    },
    close() {
      clearTimeout(settling);
      watcher.close();
    },
  };
}

/**
 * Everything that a site is made from: what is named on the command line, the theme, every file that was
 * read or looked for to make an article, and in folders of articles each Markdown file that comes or goes.
 */
function followed(
  { articles: sources, output }: Site,
  articles: readonly CheckedArticle[],
  theme: Pick<Theme, "named">,
): Followed {
  const named = [sources].flat().map((source) => resolve(source));
  const folder = resolve(output);
  const isOfSite = (path: string) => isWithin(path, folder);
  const read = articles.flatMap(({ filesRead }) => [...filesRead.keys()]);
  return {
    files: [...named, ...themeFiles(sources), ...theme.named, ...read].filter((path) => !isOfSite(path)),
    folders: named.flatMap(foldersLookedThrough).filter((path) => !isOfSite(path)),
    matters: (path) => !isOfSite(path) && (isMarkdown(path) || mayHoldArticles(path)),
  };
}

function isAsRead({ articles: sources }: Site, articles: readonly CheckedArticle[]): boolean {
  const read = articles.map(({ path }) => path);
  return (
    String(findArticles(sources)) === String(read) &&
    articles.every(({ filesRead }) => areAsBefore(filesRead))
  );
}
