import { type Article, questionsOf } from "../../model/article.ts";
import type { ImageSize } from "../../model/image-size.ts";
import type { OutputContext } from "../../output/output.ts";
import { partFile } from "../files.ts";

/** In px. https://ogp.me names no size; all services take this one, which they cut to 1.91:1. */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;

/** An article with more questions has its own picture only: each takes a twentieth of a second and 35 kB. */
const MOST_QUESTIONS = 100;

/** The picture of the article. */
export const ARTICLE_PICTURE = "pictures/article.png";

/** The picture of a page, if it has one of its own: `pictures/questions/naps.png`. */
export function pictureFile(page: string): string {
  return `pictures/${page.replace(/\.html$/, ".png")}`;
}

/** The pictures that an article is to have, if all can be made: none where the site's address is not known. */
export function pictureFiles(
  article: Article,
  context: Pick<OutputContext, "imageSize" | "imagePath">,
): readonly string[] {
  const { site, pictures } = article.meta;
  if (site === undefined || pictures === "none") return [];
  const questions = questionsOf(article);
  const withOwn = pictures === "all" && questions.length <= MOST_QUESTIONS ? questions : [];
  const own = withOwn.map((question) => pictureFile(partFile(question)));
  return coverOf(article, context) ? own : [ARTICLE_PICTURE, ...own];
}

/** The author's own picture, where services can show it: they show no drawings. */
export function coverOf(
  { meta: { image } }: Pick<Article, "meta">,
  { imageSize, imagePath }: Pick<OutputContext, "imageSize" | "imagePath">,
): { readonly file: string; readonly alt: string; readonly size: ImageSize } | undefined {
  const size = image && imageSize?.(image.src);
  const file = size && imagePath(image.src);
  return file === undefined || /\.svg$/i.test(file) ? undefined : { file, alt: image!.alt, size: size! };
}
