import { textsIn } from "../texts.ts";

const SOFT_HYPHEN = "\u00ad";
/** Text whose lines are not of one length, and long enough for whole words. */
const RAGGED =
  ".note, figcaption, .caption, .references, .links, .contents, .columns-1 .intro, .cornell-said, .slide-shown";

/** Takes the soft hyphens out of text that does without: a page that ends inside it ends between words. */
export function leaveWordsWhole(article: HTMLElement): void {
  for (const element of article.querySelectorAll(RAGGED)) {
    for (const text of textsIn(element)) {
      if (text.data.includes(SOFT_HYPHEN)) text.data = text.data.replaceAll(SOFT_HYPHEN, "");
    }
  }
}
