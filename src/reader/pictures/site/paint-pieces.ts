import { doubtfulLetters } from "../../../assets/fonts/installed-fonts.ts";
import { EnvironmentError } from "../../../diagnostics/environment-error.ts";
import type { ImageSize } from "../../../model/image-size.ts";
import type { Listed } from "../../../model/listed.ts";
import type { RenderContext, Session } from "../../../output/output.ts";
import { keptPictures } from "../kept-pictures.ts";
import { lookOf } from "../look.ts";
import { type Painter, painterOf } from "../painter.ts";
import { PICTURE_SIZE } from "../picture-files.ts";
import { pictureHtml, rowHtml } from "../picture-html.ts";
import { onPicture, ROW, siteLinkPicture } from "./site-picture.ts";

/** What is painted of a site's picture by whoever made some of its articles: plain data. */
export interface PicturePieces {
  /** Pictures without titles, by the JSON of what is on them: one in each language that the site may have. */
  readonly frames: Readonly<Record<string, Piece>>;
  /** Titles, by the article's slug. */
  readonly rows: Readonly<Record<string, Piece>>;
}

/** A PNG in base64; nothing where no font had some of the letters, or there was no browser. */
type Piece = string | undefined;

/** An article with the path of its source: fonts are looked for beside it. */
export interface PictureArticle {
  readonly path: string;
  readonly listed: Listed;
}

/** The language of a site with articles in several. */
const OF_SEVERAL = "en";

/**
 * Paints what the picture of a site with `total` articles may need of these, or takes it from the cache. Undefined
 * where no article has a picture. Rejects with `EnvironmentError` when a browser that runs
 * fails.
 */
export async function paintPieces(
  articles: readonly PictureArticle[],
  total: number,
  context: Pick<RenderContext, "session" | "printTheme">,
): Promise<PicturePieces | undefined> {
  const newest = onPicture(articles.map((each) => ({ ...each, meta: each.listed.meta })));
  const [first] = newest;
  if (!first) return undefined;
  const frames: Record<string, Piece> = {};
  const rows: Record<string, Piece> = {};
  for (const lang of new Set([first.meta.lang, OF_SEVERAL])) {
    const picture = siteLinkPicture([first.listed], total, lang);
    const place = { file: first.path, meta: { lang } };
    frames[JSON.stringify(picture)] = await paint(pictureHtml(picture), PICTURE_SIZE, place, context);
  }
  for (const { path, listed, meta } of newest)
    rows[listed.slug] = await paint(rowHtml(meta), ROW, { file: path, meta }, context);
  return { frames, rows };
}

async function paint(
  body: string,
  size: ImageSize,
  place: Parameters<typeof lookOf>[0],
  { session, printTheme }: Pick<RenderContext, "session" | "printTheme">,
): Promise<Piece> {
  const look = lookOf(place, body, printTheme);
  const kept = await keptPictures(session, look);
  const picture = { body, unnamed: 0, doubtful: doubtfulLetters(body) };
  let known = kept.find(picture);
  if (!known) {
    const painter = await painterIfAny(session);
    if (!painter) return undefined;
    known = { png: await painter.paint(picture, look, size) };
    kept.keep(picture, known);
  }
  return known.png ? Buffer.from(known.png).toString("base64") : undefined;
}

/** Nothing where there is no browser, as articles have told. */
async function painterIfAny(session: Session): Promise<Painter | undefined> {
  try {
    return await painterOf(session);
  } catch (error) {
    if (error instanceof EnvironmentError) return undefined;
    throw error;
  }
}
