import { PNG } from "pngjs";
import type { Listed } from "../../../model/listed.ts";
import type { PicturePieces } from "./paint-pieces.ts";
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
  const frame = pictureOf(painted.map(({ frames }) => frames[key]).find(Boolean));
  if (!frame) return undefined;
  const titles: string[] = [];
  for (const { slug, meta } of onPicture(articles)) {
    const row = pictureOf(painted.map(({ rows }) => rows[slug]).find(Boolean));
    if (!row) continue;
    const top = ROWS_END - (rowCount(articles.length) - titles.length) * ROW.height;
    PNG.bitblt(row, frame, 0, 0, row.width, row.height, 0, top);
    titles.push(meta.title);
  }
  const text = [about.title, ...about.over, ...(about.about ? [about.about] : []), ...titles].join(" · ");
  return { png: PNG.sync.write(frame, OPAQUE), text };
}

/** Written without opacity, and with lines as they are: letters on one colour are packed well like that. */
const OPAQUE = { colorType: 2, filterType: 0, deflateLevel: 9 } as const;

function pictureOf(piece: string | undefined): PNG | undefined {
  return piece ? PNG.sync.read(Buffer.from(piece, "base64")) : undefined;
}
