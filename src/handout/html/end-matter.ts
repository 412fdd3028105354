import { DOT, editionTexts } from "../../i18n/credit-line.ts";
import { type Html, html, lines, raw } from "../../markup/html.ts";
import type { Reference } from "../../model/article.ts";
import { doiAddress } from "../../model/source-work.ts";
import { type HandoutView, LINKS, REFERENCES } from "../view/handout-view.ts";
import { onPage, type PrintContext } from "./print-context.ts";
import { referenceId } from "./reference-id.ts";

/** A web address that the text links to, as it is listed at the end of the handout. */
export interface PrintedLink {
  /** Id of the link in the text; its page is printed with the address. */
  readonly id: string;
  /** The address, escaped as in the HTML. */
  readonly address: string;
  /** The text of the link, escaped as in the HTML. */
  readonly words: string;
}

const LINK = /<a href="((?:https?:|mailto:)[^"]+)"([^>]*)>(.*?)<\/a>/gs;

/**
 * Gives each link to a web address an id, and lists the links, each address once. A link whose text is
 * its address is not listed: the address can be read in the text.
 */
export function printedLinks(markup: string): {
  readonly html: string;
  readonly links: readonly PrintedLink[];
} {
  const links = new Map<string, PrintedLink>();
  const marked = markup.replaceAll(LINK, (whole, address: string, rest: string, words: string) => {
    if (links.has(address) || bareAddress(words) === bareAddress(address)) return whole;
    const id = `link-${links.size + 1}`;
    links.set(address, { id, address, words: withoutTags(words) });
    return `<a id="${id}" href="${address}"${rest}>${words}</a>`;
  });
  return { html: marked, links: [...links.values()] };
}

function withoutTags(markup: string): string {
  return markup.replaceAll(/<[^>]+>/g, "");
}

function bareAddress(address: string): string {
  return withoutTags(address)
    .replaceAll("\u00ad", "")
    .replace(/^(?:https?:\/\/|mailto:)/, "")
    .replace(/\/$/, "");
}

/** What follows the text: works cited and web addresses. */
export function endMatterHtml(view: HandoutView, links: readonly PrintedLink[], context: PrintContext): Html {
  return html`${references(view.references, context)}
${linkList(links, context)}`;
}

function references(works: readonly Reference[], { words }: PrintContext): Html | undefined {
  if (works.length === 0) return undefined;
  const title = words.references;
  const items = works.map(({ label, html: entry }, index) => {
    const number = label && html`<span class="work-label">${label}</span> `;
    return html`<li id="${referenceId(index)}">${number}${raw(entry)}</li>`;
  });
  return html`<section class="section references" id="${REFERENCES}" data-place="#references" data-running="${title}"><h2>${title}</h2>
<ol class="bare" role="list">${lines(items)}</ol></section>`;
}

function linkList(links: readonly PrintedLink[], context: PrintContext): Html | undefined {
  if (links.length === 0) return undefined;
  const title = context.words.links;
  const items = links.map(
    ({ id, address, words }) =>
      html`<li><span class="link-page">${onPage(id, context.words)}</span> <span class="link-words">${raw(words)}</span> <a class="link-address" href="${raw(address)}" dir="ltr">${raw(breakable(address))}</a></li>`,
  );
  return html`<section class="section links" id="${LINKS}" data-place="#links" data-running="${title}"><h2>${title}</h2>
<ul class="bare" role="list">${lines(items)}</ul></section>`;
}

/** Lets a line end after a slash, a dot and the like, where no hyphen appears that could be taken for part of the address. */
function breakable(address: string): string {
  return address.replaceAll(/(?<=[/.?=_-]|&amp;)(?=[^/.])/g, "<wbr>");
}

/** The article's title, its dates and its licence, and what the handout was made with. */
export function colophonHtml({ title, meta }: HandoutView, { words, longWords }: PrintContext): Html {
  const { license, doi } = meta;
  const terms = license && `${words.license}: ${license.name}`;
  const imprints = [
    [longWords(title), ...editionTexts(meta, words)].join(DOT),
    [terms, doi && doiAddress(doi)].filter(Boolean).join(DOT),
    words.colophon,
  ].filter((text) => text !== "");
  return html`<footer class="colophon">${imprints.map((text) => html`<p class="imprint">${text}</p>`)}</footer>`;
}
