import { type Question, questionsOf } from "../../model/article.ts";
import type { ImageSize } from "../../model/image-size.ts";
import { partFile } from "../files.ts";
import { absoluteUrl } from "../links.ts";
import type { PageContext } from "../page-context.ts";
import { articlePicture, pictureText, questionPicture } from "./link-picture.ts";
import { ARTICLE_PICTURE, coverOf, PICTURE_SIZE, pictureFile } from "./picture-files.ts";

/** The picture that services show with a link to a page. */
export interface PictureView {
  /** Its full address, since services take no other. */
  readonly address: string | undefined;
  readonly alt: string;
  readonly size: ImageSize;
}

/**
 * The picture of a page: a question's own, else that of the article. None where the site's address is not
 * known or no picture was made.
 */
export function pictureView(page: PageContext): PictureView | undefined {
  const { article, site, words } = page;
  if (article.meta.site === undefined) return undefined;
  const has = (file: string) => site.linkPictures?.has(file) ?? false;
  const question = has(pictureFile(page.file)) && questionOn(page);
  if (question) {
    const alt = pictureText(questionPicture(question, article), words);
    return { address: absoluteUrl(article, pictureFile(page.file)), alt, size: PICTURE_SIZE };
  }
  const cover = coverOf(article, site);
  if (cover)
    return {
      address: absoluteUrl(article, cover.file),
      alt: cover.alt || article.meta.title,
      size: cover.size,
    };
  if (!has(ARTICLE_PICTURE)) return undefined;
  const alt = pictureText(articlePicture(article), words);
  return { address: absoluteUrl(article, ARTICLE_PICTURE), alt, size: PICTURE_SIZE };
}

function questionOn({ article, file }: PageContext): Question | undefined {
  return file.startsWith("questions/")
    ? questionsOf(article).find((question) => partFile(question) === file)
    : undefined;
}
