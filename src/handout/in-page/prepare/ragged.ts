import { textsIn } from "../texts.ts";

const SOFT_HYPHEN = "\u00ad";
/** Text whose lines are not of one length, and long enough for whole words. */
const RAGGED =
  ".note, aside.margin, figcaption, .caption, .references, .links, .contents, .columns-1 .intro, .cornell-said, .slide-shown";

/** A word of more letters may be longer than a line, and is divided. */
const LONGEST_WHOLE = 20;
const WORD = /[\p{L}\p{M}\u00ad]+/gu;

/**
 * Takes the soft hyphens out of text that does without: a page that ends inside it ends between words. Very
 * long words keep theirs; they would reach over the margin, in footnotes off the sheet.
 */
export function leaveWordsWhole(article: HTMLElement): void {
  for (const element of article.querySelectorAll(RAGGED)) {
    for (const text of textsIn(element)) {
      if (text.data.includes(SOFT_HYPHEN)) text.data = text.data.replace(WORD, wholeUnlessLong);
    }
  }
}

function wholeUnlessLong(word: string): string {
  const whole = word.replaceAll(SOFT_HYPHEN, "");
  return whole.length > LONGEST_WHOLE ? word : whole;
}
