import type { Words } from "../../../i18n/words.ts";
import { questionsOf } from "../../../model/article.ts";
import type { Listed } from "../../../model/listed.ts";
import type { Locators } from "../../../model/locators.ts";
import type { OutputLink } from "../../../output/output-link.ts";
import { partFile, READER, WHOLE } from "../../files.ts";

/** A link to an output of the article: its verb, what is behind it, and the file it opens. */
export interface OutputLinkView {
  /** Whether it leads to the reader itself. */
  readonly isReader: boolean;
  readonly text: string;
  readonly about: string;
  readonly href: string;
}

/** Links to the outputs that the site holds. `url` makes addresses of the article's files; `locators` say how long each is. */
export function outputLinks(
  article: Listed,
  outputs: readonly OutputLink[],
  words: Words,
  url: (file: string) => string,
  locators?: Locators,
): readonly OutputLinkView[] {
  return outputs.map((output) => {
    const { verb, about } = output.label(article, words, locators);
    const isReader = output.name === READER;
    return { isReader, text: verb, about, href: url(isReader ? firstText(article) : output.entry(article)) };
  });
}

/** Reading starts at the first question; the title page has been passed by then. */
function firstText(article: Listed): string {
  const first = questionsOf(article)[0];
  return first ? partFile(first) : WHOLE;
}
