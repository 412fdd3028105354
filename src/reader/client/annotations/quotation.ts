import { quotesOf } from "../../../prose/typography/quotes.ts";
import type { Quote } from "./annotation.ts";
import { type ArticlePage, addressOf } from "./page.ts";
import { saidIn } from "./said.ts";
import { textFragment, wholeWords } from "./text-fragment.ts";

/**
 * The address of a quotation on a page: of its answer or part, and of the words themselves, as `findableText` has
 * them where the page is at hand.
 */
export function quotationAddress(page: ArticlePage, file: string, scope: string, quote: Quote): string {
  const base =
    page.folder.protocol === "file:"
      ? new URL(addressOf(page, file), page.folder).href
      : addressOf(page, file);
  return `${base}#${encodeURIComponent(scope)}${textFragment(wholeWords(quote), isUnique)}`;
}

/** The selected words in the quotation marks of the language, with their source as the page says how to cite it. */
export function quoteWithSource(said: string, scope: HTMLElement | undefined, address: string): string {
  const lang = scope?.closest<HTMLElement>("[lang]")?.lang ?? document.documentElement.lang;
  const [open, close] = quotesOf(lang).double;
  return `${open}${said}${close}\n${sourceOf(scope)}\n${address}`;
}

function sourceOf(scope: HTMLElement | undefined): string {
  const cited = scope?.querySelector(".cite .citation-text")?.textContent?.trim();
  if (cited) return cited;
  const speaker = scope?.querySelector(".answer-head .speaker a")?.textContent?.trim();
  const heading = headingOf(scope);
  const title = document.title.split(" – ").at(-1)!;
  return [speaker && `${speaker}:`, heading, title !== heading && `(${title})`].filter(Boolean).join(" ");
}

/** The heading of the question or section that a scope is in. */
export function headingOf(scope: HTMLElement | undefined): string {
  const around = scope?.closest(".part") ?? scope;
  const heading = around?.querySelector("h1, h2") ?? document.querySelector("main h1");
  return heading ? saidIn(heading) : "";
}

function isUnique(words: string): boolean {
  const text = (document.querySelector("main")?.textContent ?? "").replace(/\s+/g, " ");
  return text.indexOf(words) === text.lastIndexOf(words);
}
