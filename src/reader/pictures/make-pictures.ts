import { doubtfulLetters } from "../../assets/fonts/installed-fonts.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import { reporter } from "../../diagnostics/report.ts";
import { type Article, questionsOf } from "../../model/article.ts";
import { lineSpan } from "../../model/span.ts";
import type { OutputFile, RenderContext } from "../../output/output.ts";
import { partFile } from "../files.ts";
import { keptPictures } from "./kept-pictures.ts";
import { articlePicture, type LinkPicture, questionPicture } from "./link-picture.ts";
import { lookOf } from "./look.ts";
import { type Painter, painterOf } from "./painter.ts";
import { ARTICLE_PICTURE, pictureFile, pictureFiles } from "./picture-files.ts";
import { pictureHtml } from "./picture-html.ts";

/**
 * Makes the pictures that services show with links to an article's pages, or takes them from the cache.
 * Reports letters that no font has, and a machine without a browser: pages then go without pictures. Rejects
 * with `EnvironmentError` when a browser that runs fails.
 */
export async function* linkPictures(article: Article, context: RenderContext): AsyncGenerator<OutputFile> {
  const pictures = picturesOf(article, context);
  if (pictures.size === 0) return;
  const look = lookOf(article, [...pictures.values()].map(pictureHtml).join(""), context.printTheme);
  const kept = await keptPictures(context.session, look);
  const without: string[] = [];
  for (const [path, picture] of pictures) {
    const body = pictureHtml(picture);
    const { unnamed } = picture;
    const show = { body, unnamed, doubtful: doubtfulLetters(body) };
    let known = kept.find(show);
    if (!known) {
      const painter = await painterIfAny(article, context);
      if (!painter) return;
      known = { png: await painter.paint(show, look) };
      kept.keep(show, known);
    }
    if (known.png) yield { path, content: known.png, kind: "download" };
    else without.push(picture.title);
  }
  if (without.length > 0) reportBoxes(without, article, context);
}

/** What is to be on each picture, by the picture's file. */
function picturesOf(article: Article, context: RenderContext): ReadonlyMap<string, LinkPicture> {
  const wanted = new Set(pictureFiles(article, context));
  const pictures = new Map<string, LinkPicture>();
  if (wanted.has(ARTICLE_PICTURE)) pictures.set(ARTICLE_PICTURE, articlePicture(article));
  for (const question of questionsOf(article)) {
    const file = pictureFile(partFile(question));
    if (wanted.has(file)) pictures.set(file, questionPicture(question, article));
  }
  return pictures;
}

/** Pages can do without pictures, so a machine without a browser is no error here. */
async function painterIfAny(
  { file }: Article,
  { session, report }: RenderContext,
): Promise<Painter | undefined> {
  try {
    return await painterOf(session);
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    const message =
      "links to the site’s pages are shown without pictures, as there is no browser to make them";
    report(one(file, "picture/no-browser", message, error.message));
    return undefined;
  }
}

function reportBoxes(titles: readonly string[], { file }: Article, { report }: RenderContext): void {
  const more = titles.length > 1 ? ` and ${titles.length - 1} more` : "";
  const message = `links to “${titles[0]}”${more} are shown without a picture, as no font has some of the letters`;
  const hint = "install a font that has them, for example one of the Noto fonts as a package of Fontsource";
  report(one(file, "picture/no-glyph", message, hint));
}

/** One finding about the article as a whole. */
function one(
  file: string,
  code: "picture/no-browser" | "picture/no-glyph",
  message: string,
  hint: string,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  reporter(file, found)(code, lineSpan(1), message, hint);
  return found;
}
