import { plain } from "../../search-words/split-words.ts";
import type { ShelfArticle } from "../../shelf-file.ts";
import { shareOf } from "../similar-words.ts";

/** A page that an address may mean. */
export interface NearPage {
  readonly title: string;
  /** The title of its article. */
  readonly article: string;
  readonly slug: string;
  readonly file: string;
  /** How much of the names is the same, from 0 to 1. */
  readonly share: number;
}

/** The most pages that are proposed. */
const MOST = 5;
/** Names with less in common are not near. */
const LEAST = 0.45;

/**
 * The pages whose names are nearest to a path below the site's folder, the nearest first. A page is known by its
 * file and its title; an article also by its earlier names, and its own pages come first.
 */
export function nearestPages(path: string, articles: readonly ShelfArticle[]): readonly NearPage[] {
  const [folder = "", ...rest] = path.split("/").filter(Boolean);
  const wanted = nameOf(rest.at(-1) ?? "");
  const isPage = wanted !== "" && wanted !== "index";
  const near = articles.flatMap((article): readonly NearPage[] => {
    const { slug, title, entry, questions, experts, aliases } = article;
    const share = most([slug, title, ...aliases], nameOf(folder));
    const own = { title, article: title, slug, file: entry, share };
    if (!isPage) return [own];
    const pages = [...questions, ...experts].map(([name, file]) => ({
      title: name,
      article: title,
      slug,
      file,
      share: (3 * most([nameOf(file.split("/").at(-1) ?? ""), name], wanted) + share) / 4,
    }));
    return [{ ...own, share: share / 2 }, ...pages.filter(({ file }) => file)];
  });
  return near
    .filter(({ share }) => share >= LEAST)
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST);
}

function most(names: readonly string[], wanted: string): number {
  return Math.max(...names.map((name) => shareOf(plain(name), plain(wanted))));
}

/** A file's name without its ending, its words apart. */
function nameOf(file: string): string {
  return file.replace(/\.html?$/, "").replaceAll(/[-_]+/g, " ");
}
