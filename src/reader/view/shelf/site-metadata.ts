import type { Listed } from "../../../model/listed.ts";
import { FEED } from "../../files.ts";
import type { Document } from "../frame/document.ts";
import type { Metadata, MetaTag } from "../frame/metadata.ts";
import { fileInSite, siteAddress } from "./site-frame.ts";

/**
 * What a page of the site that belongs to no article says about itself to machines; `file` is its name in the
 * site's folder.
 */
export function siteMetadata(
  articles: readonly Listed[],
  file: string,
  { lang, title, description, words }: Pick<Document, "lang" | "title" | "description" | "words">,
): Metadata {
  const site = siteAddress(articles);
  const canonical = site === undefined ? undefined : `${site}${file}`;
  const locale = new Intl.Locale(lang);
  const tags: readonly MetaTag[] = [
    ["og:type", "website"],
    ["og:title", title],
    ["og:description", description],
    ["og:locale", locale.region ? `${locale.language}_${locale.region}` : locale.language],
    ["og:url", canonical],
    ["twitter:card", "summary"],
  ];
  return {
    canonical,
    feed: site === undefined ? undefined : { text: words.feed, href: fileInSite(FEED) },
    license: undefined,
    alternates: [],
    tags,
    data: undefined,
  };
}
