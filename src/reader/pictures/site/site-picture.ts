import type { Listed } from "../../../model/listed.ts";
import { newestFirst } from "../../view/shelf/shelf.ts";
import { siteAddress, siteFrame, siteIntroduction } from "../../view/shelf/site-frame.ts";
import { addressLine, type LinkPicture } from "../link-picture.ts";
import { PICTURE_SIZE } from "../picture-files.ts";

// The picture that services show with a link to the shelf: the site's name, its introduction, how many articles
// it has, and titles of the newest. A shard knows its own articles only, and joining has no browser: so a shard
// paints what may be needed of it (paint-pieces.ts), and joining puts that together (join-pieces.ts).

/** The most titles on the picture. */
const MOST_TITLES = 3;

/** In px: how high a title's row is, as in link-picture.css, and where the last row ends. */
export const ROW = { width: PICTURE_SIZE.width, height: 48 } as const;
export const ROWS_END = 522;

/** How many rows a picture of so many articles has. */
export const rowCount = (total: number) => Math.min(MOST_TITLES, total);

/** The articles whose titles the picture has, the newest first; of none, there is no picture. */
export function onPicture<T extends Pick<Listed, "meta">>(articles: readonly T[]): readonly T[] {
  return articles
    .filter(({ meta }) => meta.site !== undefined && meta.pictures !== "none" && !meta.draft)
    .sort(newestFirst)
    .slice(0, MOST_TITLES);
}

/** The picture without its titles: what these articles say of a site that has so many. */
export function siteLinkPicture(articles: readonly Listed[], total: number, lang?: string): LinkPicture {
  const { title, words, ...frame } = siteFrame(articles, { lang });
  const [first] = (siteIntroduction(articles) ?? "").trim().split(/\n\s*\n/);
  return {
    lang: frame.lang,
    dir: frame.dir,
    over: [words.articleCount(total)],
    title,
    answers: [],
    people: [],
    unnamed: 0,
    about: first?.replace(/\s+/g, " ") || undefined,
    under: addressLine(siteAddress(articles)),
    rows: rowCount(total),
  };
}
