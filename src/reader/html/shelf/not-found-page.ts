import type { Listed } from "../../../model/listed.ts";
import { LANDING } from "../../files.ts";
import { siteAddress, siteFrame } from "../../view/shelf/shelf.ts";
import { lines, link, textElement } from "../elements.ts";
import { htmlDocument } from "../frame/document.ts";
import { TEXT_ID } from "../ids.ts";

/**
 * The page for addresses that lead nowhere. Hosts show it under any address, so that its own links
 * start at the host where the site's address is known.
 */
export function notFoundPage(articles: readonly Listed[]): string {
  const site = siteAddress(articles);
  const root = site === undefined ? "" : new URL(site).pathname;
  const url = (file: string) => `${root}${file.replace(/^\.\.\//, "")}`;
  const frame = siteFrame(articles, undefined, url);
  const { words } = frame;
  return htmlDocument(
    { ...frame, title: words.notFound, kind: "shelf" },
    lines(
      `<main id="${TEXT_ID}" tabindex="-1">`,
      textElement("h1", words.notFound),
      `<p>${link({ text: words.backToShelf, href: url(LANDING) })}</p>`,
      "</main>",
    ),
  );
}
