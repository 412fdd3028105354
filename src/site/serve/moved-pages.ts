import type { Listed } from "../../model/listed.ts";
import { expertFile, partFile } from "../../reader/files.ts";
import { alignedIndex } from "./client/align.ts";

/** Where the pages of questions, sections and experts went that got another name or were removed. */
export interface MovedPages {
  /** Compares articles with those of last time. */
  follow(articles: readonly Listed[]): void;
  /** The paths of the pages that are no more since this was last asked. */
  gone(): readonly string[];
  /** The page that stands in the place of one that is no more, by its path in the site. */
  to(path: string): string | undefined;
}

/** Nothing was moved yet. */
export function movedPages(): MovedPages {
  const moved = new Map<string, string>();
  const untold = new Set<string>();
  let before = new Map<string, readonly string[]>();
  return {
    follow(articles) {
      const now = new Map(articles.map((article) => [article.slug, pagesOf(article)]));
      for (const [slug, pages] of now) {
        for (const [path, to] of movesBetween(before.get(slug) ?? [], pages)) {
          moved.set(path, to);
          untold.add(path);
        }
        for (const path of pages) moved.delete(path);
      }
      before = now;
    },
    gone() {
      const paths = [...untold];
      untold.clear();
      return paths;
    },
    to: (path) => moved.get(path),
  };
}

function pagesOf({ slug, parts, experts }: Listed): readonly string[] {
  return [...parts.map(partFile), ...experts.map(expertFile)].map((file) => `${slug}/${file}`);
}

/** Each page that is no more, and the one that has its place among those around it. */
function movesBetween(
  before: readonly string[],
  now: readonly string[],
): readonly (readonly [string, string])[] {
  return before.flatMap((path, index) => {
    const to = now.includes(path) ? undefined : now[alignedIndex(before, now, index)];
    return to === undefined ? [] : [[path, to] as const];
  });
}
