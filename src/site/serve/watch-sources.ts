import { statSync } from "node:fs";
import { basename, resolve, sep } from "node:path";
import type { CheckedArticle } from "../articles/checked-article.ts";
import { areAsBefore } from "../articles/files-read.ts";
import {
  findArticles,
  foldersLookedThrough,
  isMarkdown,
  mayHoldArticles,
} from "../articles/find-articles.ts";
import { themeFile } from "../files/theme.ts";
import type { SiteOptions } from "../options.ts";
import { type Followed, watchFiles } from "./watch-files.ts";

/** Saves that come within so many ms of each other are one. */
const SETTLE = 40;

/** What is built, and where it goes: that is never followed. */
type Site = Pick<SiteOptions, "articles" | "output">;

/** Follows what a site is made from. */
export interface SourceWatcher {
  /** Follows what these articles were made from, from now on. */
  follow(articles: readonly CheckedArticle[]): void;
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
    follow(articles) {
      try {
        const isMore = watcher.follow(followed(site, articles));
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
function followed({ articles: source, output }: Site, articles: readonly CheckedArticle[]): Followed {
  const folder = resolve(output);
  const isOfSite = (path: string) => path === folder || path.startsWith(folder + sep);
  const read = articles.flatMap(({ filesRead }) => [...filesRead.keys()]);
  return {
    files: [resolve(source), themeFile(source), ...read].filter((path) => !isOfSite(path)),
    folders: foldersLookedThrough(source).filter((path) => !isOfSite(path)),
    matters: (path) =>
      !isOfSite(path) && mayHoldArticles(basename(path)) && (isMarkdown(path) || isFolder(path)),
  };
}

function isAsRead({ articles: source }: Site, articles: readonly CheckedArticle[]): boolean {
  const read = articles.map(({ path }) => path);
  return (
    String(findArticles(source)) === String(read) && articles.every(({ filesRead }) => areAsBefore(filesRead))
  );
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
