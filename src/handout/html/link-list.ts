import { escapeHtml } from "../../markup/html.ts";
import { type PrintContext, pageNumber } from "./print-context.ts";

/** A link to elsewhere, as it is listed at the end of the handout. */
export interface PrintedLink {
  /** Of the link in the text, for its page. */
  readonly id: string;
  /** As in the HTML: escaped. */
  readonly address: string;
  /** HTML of the words that lead there. */
  readonly words: string;
}

const LINK = /<a href="((?:https?:|mailto:)[^"]+)"([^>]*)>(.*?)<\/a>/gs;

/**
 * Gives each link to elsewhere an id and lists them, each address once. A link whose words are its
 * address needs no line in the list: it can be read where it stands.
 */
export function printedLinks(html: string): {
  readonly html: string;
  readonly links: readonly PrintedLink[];
} {
  const links = new Map<string, PrintedLink>();
  const marked = html.replaceAll(LINK, (whole, address: string, rest: string, words: string) => {
    if (links.has(address) || bare(words) === bare(address)) return whole;
    const id = `link-${links.size + 1}`;
    links.set(address, { id, address, words: plain(words) });
    return `<a id="${id}" href="${address}"${rest}>${words}</a>`;
  });
  return { html: marked, links: [...links.values()] };
}

/** The list, for what stands after the text; empty without links. */
export function linkListHtml(links: readonly PrintedLink[], { words }: PrintContext): string {
  if (links.length === 0) return "";
  const title = escapeHtml(words.links);
  const items = links.map(
    ({ id, address, words: said }) =>
      `<li><span class="link-page">${pageNumber(id)}</span> <span class="link-words">${said}</span> <a class="link-address" href="${address}" dir="ltr">${breakable(address)}</a></li>`,
  );
  return `<section class="section links" id="printed-links" data-running="${title}"><h2>${title}</h2>
<ul class="bare" role="list">${items.join("\n")}</ul></section>`;
}

function plain(html: string): string {
  return html.replaceAll(/<[^>]+>/g, "");
}

function bare(address: string): string {
  return plain(address)
    .replaceAll("\u00ad", "")
    .replace(/^(?:https?:\/\/|mailto:)/, "")
    .replace(/\/$/, "");
}

/** A line may end after a slash, dot or the like, where no hyphen is taken for a part of it. */
function breakable(address: string): string {
  return address.replaceAll(/(?<=[/.?=_-]|&amp;)(?=[^/.])/g, "<wbr>");
}
