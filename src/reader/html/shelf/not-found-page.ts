import { clientScript } from "../../../assets/client-script.ts";
import { styleText } from "../../../assets/style-text.ts";
import { html, lines } from "../../../markup/html.ts";
import { inlineScript, inlineStyle } from "../../../markup/inline.ts";
import type { Listed } from "../../../model/listed.ts";
import { SHELF } from "../../files.ts";
import { fileInSite, siteAddress, siteFrame } from "../../view/shelf/site-frame.ts";
import { link, textElement } from "../elements.ts";
import { htmlDocument, type InPage } from "../frame/document.ts";
import { tools } from "../frame/output-links.ts";
import { searchDialog } from "../frame/search.ts";
import { TEXT_ID } from "../ids.ts";

/**
 * The page for addresses that do not exist. Servers send it for any address, so its own links start
 * at the root of the host when the site's address is known. A script inside of the page looks for the site where
 * that is not so; another adds the pages with the nearest names.
 */
export function notFoundPage(articles: readonly Listed[], themed?: ReadonlySet<string>): string {
  const site = siteAddress(articles);
  const root = site === undefined ? "" : new URL(site).pathname;
  const url = (file: string) => `${root}${fileInSite(file)}`;
  const frame = siteFrame(articles, { url, themed });
  const { words, lang } = frame;
  return htmlDocument(
    { ...frame, title: words.notFound },
    lines(
      html`<header class="bar">`,
      html`<p class="home">${link({ text: words.backToShelf, href: url(SHELF) })}</p>`,
      tools(words),
      html`</header>`,
      html`<main id="${TEXT_ID}" tabindex="-1">`,
      textElement("h1", words.notFound),
      html`<div class="nearest" hidden><p>${words.perhaps}:</p><ul></ul></div>`,
      html`</main>`,
      searchDialog(words, lang),
    ),
    inPage(),
  );
}

/** What makes the page look right from a folder that does not have its style sheet: some rules, and a search for it. */
function inPage(): InPage {
  return {
    style: inlineStyle(styleText("reader-not-found.css")),
    script: inlineScript(clientScript("reader-find-site.js").toString("utf8").trim()),
  };
}
