import type { Words } from "../../i18n/words.ts";
import { questionsOf } from "../../model/article.ts";
import type { Listed } from "../../model/listed.ts";
import type { OutputName } from "../../model/output.ts";
import { DOORS, partFile, WHOLE } from "../files.ts";

/** A way into the article: its verb, what is behind it, and the file it opens. */
export interface Door {
  readonly output: OutputName;
  readonly text: string;
  readonly about: string;
  readonly href: string;
}

/** The doors to the outputs that the site holds. `url` makes addresses of the article's files. */
export function doorsOf(
  article: Listed,
  outputs: readonly OutputName[],
  words: Words,
  url: (file: string) => string,
): readonly Door[] {
  return outputs.map((output) => ({
    output,
    href: url(fileBehind(output, article)),
    ...says(output, article, words),
  }));
}

/** Reading starts at the first question; the title page has been passed by then. */
function fileBehind(output: OutputName, article: Listed): string {
  if (output !== "reader") return DOORS[output];
  const first = questionsOf(article)[0];
  return first ? partFile(first) : WHOLE;
}

function says(output: OutputName, article: Listed, words: Words): Pick<Door, "text" | "about"> {
  const { lang, talk, handout } = article.meta;
  switch (output) {
    case "reader": {
      const count = questionsOf(article).length;
      return { text: words.read, about: count > 0 ? words.questionCount(count) : words.wholeArticle };
    }
    case "talk":
      return { text: words.present, about: middot(words.talk, minutes(talk.minutes, lang)) };
    case "handout":
      return { text: words.print, about: middot(words.handout, handout.paper) };
    default:
      return output satisfies never;
  }
}

function minutes(count: number | undefined, lang: string): string | undefined {
  if (count === undefined) return undefined;
  let format = MINUTES.get(lang);
  if (!format) {
    // The interface writes all its numbers in Latin digits.
    const how = { style: "unit", unit: "minute", unitDisplay: "long", numberingSystem: "latn" } as const;
    format = new Intl.NumberFormat(lang, how);
    MINUTES.set(lang, format);
  }
  return format.format(count);
}

/** By language: every page has doors, and to make one of these takes longer than the doors do. */
const MINUTES = new Map<string, Intl.NumberFormat>();

function middot(...words: readonly (string | undefined)[]): string {
  return words.filter((word) => word !== undefined).join(" · ");
}
