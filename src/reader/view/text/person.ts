import type { Expert } from "../../../model/expert.ts";
import { expertFile } from "../../files.ts";
import type { PageContext } from "../../page-context.ts";

/** An expert as pages show them. */
export interface Person extends Pick<Expert, "slug" | "name" | "initials" | "shortName" | "colour"> {
  readonly affiliation: string | undefined;
  /** Address at ORCID. */
  readonly orcid: string | undefined;
  /** Address of the page with all their answers. */
  readonly href: string;
  /** The value of `data-source` for where the front matter lists them. */
  readonly source: string | undefined;
}

/** The view of one expert. */
export function personView(expert: Expert, page: PageContext): Person {
  const { slug, name, initials, shortName, affiliation, orcid, colour } = expert;
  const place = page.article.places.experts[expert.index];
  return {
    ...{ slug, name, initials, shortName, affiliation, orcid, colour },
    href: page.url(expertFile(expert)),
    source: place && page.prose.source?.(place),
  };
}
