import { html, lines } from "../../../markup/html.ts";
import type { Listed } from "../../../model/listed.ts";
import { SHELF } from "../../files.ts";
import { fileInSite, siteAddress, siteFrame } from "../../view/shelf/site-frame.ts";
import { link, textElement } from "../elements.ts";
import { htmlDocument } from "../frame/document.ts";
import { TEXT_ID } from "../ids.ts";

/**
 * The page for addresses that do not exist. Servers send it for any address, so its own links start
 * at the root of the host when the site's address is known.
 */
export function notFoundPage(articles: readonly Listed[], themed?: ReadonlySet<string>): string {
  const site = siteAddress(articles);
  const root = site === undefined ? "" : new URL(site).pathname;
  const url = (file: string) => `${root}${fileInSite(file)}`;
  const frame = siteFrame(articles, { url, themed });
  const { words } = frame;
  return htmlDocument(
    { ...frame, title: words.notFound },
    lines(
      html`<main id="${TEXT_ID}" tabindex="-1">`,
      textElement("h1", words.notFound),
      html`<p>${link({ text: words.backToShelf, href: url(SHELF) })}</p>`,
      html`</main>`,
    ),
  );
}
