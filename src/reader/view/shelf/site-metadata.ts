import type { Listed } from "../../../model/listed.ts";
import { FEED } from "../../files.ts";
import { PICTURE_SIZE } from "../../pictures/picture-files.ts";
import type { Document } from "../frame/document.ts";
import type { Metadata, MetaTag } from "../frame/metadata.ts";
import { fileInSite, siteAddress } from "./site-frame.ts";

/** The picture that services show with links to the site's own pages. */
export const SITE_PICTURE = "assets/shelf.png";

/**
 * What a page of the site that belongs to no article says about itself to machines; `file` is its name in the
 * site's folder, `picture` what the site's picture for links shows, where it has one.
 */
export function siteMetadata(
  articles: readonly Listed[],
  file: string,
  { lang, title, description, words }: Pick<Document, "lang" | "title" | "description" | "words">,
  picture?: string,
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
    ...pictureTags(site, picture),
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

function pictureTags(site: string | undefined, picture: string | undefined): readonly MetaTag[] {
  if (site === undefined || picture === undefined) return [["twitter:card", "summary"]];
  return [
    ["twitter:card", "summary_large_image"],
    ["og:image", `${site}${SITE_PICTURE}`],
    ["og:image:alt", picture],
    ["og:image:width", String(PICTURE_SIZE.width)],
    ["og:image:height", String(PICTURE_SIZE.height)],
  ];
}
