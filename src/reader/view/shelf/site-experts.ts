import type { Expert } from "../../../model/expert.ts";
import type { Listed } from "../../../model/listed.ts";
import { relativeUrl } from "../../../model/paths.ts";
import { expertFile, READER, SHELF, SITE_EXPERTS } from "../../files.ts";
import type { Document } from "../frame/document.ts";
import type { Link } from "../link.ts";
import { newestFirst, type ShelfOptions } from "./shelf.ts";
import { fileInSite, siteFrame } from "./site-frame.ts";
import { siteMetadata } from "./site-metadata.ts";

/** The index of the experts of all articles. */
export interface SiteExpertsView extends Document {
  readonly shelf: Link;
  /** By family name. */
  readonly people: readonly SiteExpert[];
}

/** A person with the articles in which they answer, the newest first. */
export interface SiteExpert {
  readonly name: string;
  /** Those of the newest article, as the colour is. */
  readonly initials: string;
  readonly colour: number;
  readonly affiliation: string | undefined;
  /** Each leads to the person's answers there. */
  readonly articles: readonly (Link & { readonly lang: string })[];
}

/**
 * The index of experts; undefined when no article has any. Those with the same ORCID iD are one person, and
 * without it those with the same name.
 */
export function siteExpertsView(
  articles: readonly Listed[],
  options: ShelfOptions,
): SiteExpertsView | undefined {
  const frame = siteFrame(articles, options);
  const people = new Map<string, { expert: Expert; articles: (Link & { lang: string })[] }>();
  // Without a reader, an article has no pages of its experts.
  const read = articles.filter(({ slug }) => options.outputs(slug).some(({ name }) => name === READER));
  for (const { slug, meta, experts } of read.sort(newestFirst)) {
    for (const expert of experts) {
      const key = expert.orcid ?? expert.name;
      const person = people.get(key) ?? { expert, articles: [] };
      const href = relativeUrl(fileInSite(SITE_EXPERTS), `${slug}/${expertFile(expert)}`);
      person.articles.push({ text: meta.title, href, lang: meta.lang });
      people.set(key, person);
    }
  }
  if (people.size === 0) return undefined;
  const sorted = [...people.values()].sort(
    (a, b) =>
      a.expert.shortName.localeCompare(b.expert.shortName, frame.lang) ||
      a.expert.name.localeCompare(b.expert.name, frame.lang),
  );
  const about = { ...frame, title: frame.words.experts };
  return {
    ...about,
    metadata: siteMetadata(articles, fileInSite(SITE_EXPERTS), about, options.picture),
    shelf: { text: frame.words.backToShelf, href: fileInSite(SHELF) },
    people: sorted.map(({ expert: { name, initials, colour, affiliation }, articles: answered }) => ({
      name,
      initials,
      colour,
      affiliation,
      articles: answered,
    })),
  };
}
