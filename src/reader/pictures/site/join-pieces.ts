import type { Listed } from "../../../model/listed.ts";
import type { PicturePieces } from "./paint-pieces.ts";
import { type Pixels, readPng, writePng } from "./png.ts";
import { onPicture, ROW, ROWS_END, rowCount, siteLinkPicture } from "./site-picture.ts";

/** The picture that services show with links to a site's own pages. */
export interface SitePicture {
  readonly png: Uint8Array;
  /** What it shows, for those who do not see it. */
  readonly text: string;
}

/**
 * The picture of a site with these articles, put together from what was painted of it. Undefined where a piece is
 * missing: no article has a picture, there was no browser, no font had the letters, or the newest article says
 * something else of the site than the others do.
 */
export function joinPieces(
  pieces: readonly (PicturePieces | undefined)[],
  articles: readonly Listed[],
): SitePicture | undefined {
  const painted = pieces.filter((each) => each !== undefined);
  const about = siteLinkPicture(articles, articles.length);
  const key = JSON.stringify(about);
  const frame = pixelsOf(painted.map(({ frames }) => frames[key]).find(Boolean));
  if (!frame) return undefined;
  const titles: string[] = [];
  for (const { slug, meta } of onPicture(articles)) {
    const row = pixelsOf(painted.map(({ rows }) => rows[slug]).find(Boolean));
    if (!row || !put(row, frame, ROWS_END - (rowCount(articles.length) - titles.length) * ROW.height))
      continue;
    titles.push(meta.title);
  }
  const text = [about.title, ...about.over, ...(about.about ? [about.about] : []), ...titles].join(" · ");
  return { png: writePng(frame), text };
}

function pixelsOf(piece: string | undefined): Pixels | undefined {
  return piece ? readPng(Buffer.from(piece, "base64")) : undefined;
}

/** Puts a row into a picture of the same width, so many lines from its top. False where it is not of the same kind. */
function put(row: Pixels, picture: Pixels, top: number): boolean {
  if (row.width !== picture.width || row.channels !== picture.channels) return false;
  row.bytes.copy(picture.bytes, top * picture.width * picture.channels);
  return true;
}
