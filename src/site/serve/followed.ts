import { statSync } from "node:fs";
import { basename, resolve, sep } from "node:path";
import type { CheckedArticle } from "../articles/checked-article.ts";
import { foldersLookedThrough, isMarkdown, mayHoldArticles } from "../articles/find-articles.ts";
import { themeFile } from "../files/theme.ts";
import type { SiteOptions } from "../options.ts";
import type { Followed } from "./watch-files.ts";

/**
 * Everything that a site is made from: what is named on the command line, the theme, every file that was
 * read or looked for to make an article, and in folders of articles each Markdown file that comes or goes.
 */
export function followed(
  { articles: source, output }: Pick<SiteOptions, "articles" | "output">,
  articles: readonly CheckedArticle[],
): Followed {
  const site = resolve(output);
  const isOfSite = (path: string) => path === site || path.startsWith(site + sep);
  return {
    files: [
      resolve(source),
      themeFile(source),
      ...articles.flatMap(({ filesRead }) => [...filesRead.keys()]),
    ].filter((path) => !isOfSite(path)),
    folders: foldersLookedThrough(source).filter((folder) => !isOfSite(folder)),
    matters: (path) =>
      !isOfSite(path) && mayHoldArticles(basename(path)) && (isMarkdown(path) || isFolder(path)),
  };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
