import { LANDING } from "../../files.ts";
import type { PageContext } from "../../page-context.ts";
import { absoluteUrl } from "../address.ts";
import { citationTags } from "./citation-tags.ts";
import type { PageKind } from "./frame.ts";

/** One `<meta>` element. Open Graph's names are properties, all others are names. */
export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

/** What a page says about itself to machines. */
export interface Metadata {
  /** The page's one address, where the site's is known. */
  readonly canonical: string | undefined;
  readonly tags: readonly MetaTag[];
  /** schema.org, as JSON-LD. */
  readonly data: object | undefined;
}

/** The metadata of a page with this title; `data` is its JSON-LD. */
export function metadataView(
  page: PageContext,
  kind: PageKind,
  about: { readonly title: string; readonly description: string | undefined; readonly data?: object },
): Metadata {
  return {
    canonical: absoluteUrl(page, page.file),
    tags: [...openGraph(page, kind, about), ...(kind === "landing" ? citationTags(page) : [])],
    data: about.data,
  };
}

/** https://ogp.me */
function openGraph(
  page: PageContext,
  kind: PageKind,
  { title, description }: { readonly title: string; readonly description: string | undefined },
): readonly MetaTag[] {
  const { meta } = page.article;
  const locale = new Intl.Locale(meta.lang);
  return tagsOf([
    ["og:type", "article"],
    ["og:title", kind === "landing" ? meta.title : title],
    ["og:description", description],
    ["og:locale", locale.region ? `${locale.language}_${locale.region}` : locale.language],
    ["og:url", absoluteUrl(page, page.file)],
    ["og:site_name", page.file === LANDING ? undefined : meta.title],
    ["article:published_time", meta.date],
    ...meta.tags.map((tag) => ["article:tag", tag] as const),
  ]);
}

/** The tags that have a content. */
export function tagsOf(pairs: readonly (readonly [string, string | undefined])[]): readonly MetaTag[] {
  return pairs.flatMap(([name, content]) => (content ? [{ name, content }] : []));
}
