import type { Article } from "../model/article.ts";
import type { LinkedPlace } from "../model/linked.ts";
import { relativeUrl } from "../model/paths.ts";
import { publishedFolder } from "../model/published.ts";
import type { LinkedFile } from "../prose/context.ts";
import { quotesOf } from "../prose/typography/quotes.ts";

/**
 * A link to a file beside the article or to another article, where the site is not at hand: on paper and in
 * a book. It leads there by the address on the web, where that is known; else it names what is there.
 * Another article is named by its title in quotation marks.
 */
export function linkedAway(place: LinkedPlace | undefined, article: Article): LinkedFile | undefined {
  if (!place) return undefined;
  const { path, fragment, title } = place;
  const { double } = quotesOf(article.meta.lang);
  const quoted = title === undefined ? undefined : `${double[0]}${title}${double[1]}`;
  const text = place.text === title ? quoted! : quoted ? `${place.text}, ${quoted}` : place.text;
  const folder = publishedFolder(article);
  if (folder === undefined || path === undefined) {
    return quoted === undefined ? { text } : { text, after: ` (${quoted})` };
  }
  return { text, href: new URL(relativeUrl("index.html", path, fragment), folder).href };
}
