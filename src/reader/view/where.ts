import { DOORS } from "../files.ts";
import type { PageContext } from "../page-context.ts";

/** A part of the line that says where a thing stands; a link where it can be opened. */
export interface Whereabouts {
  readonly text: string;
  readonly href?: string;
}

/** Where a question or section stands in the other outputs, as far as those are in the site. */
export function whereabouts(id: string, page: PageContext): readonly Whereabouts[] {
  const { site, words } = page;
  const { page: folio, slide } = site.locators.get(id) ?? {};
  const places: Whereabouts[] = [];
  if (folio !== undefined && site.outputs.includes("handout"))
    places.push({ text: words.handoutPage(folio), href: `${page.url(DOORS.handout)}#page=${folio}` });
  if (slide !== undefined && site.outputs.includes("talk"))
    places.push({ text: words.slide(slide), href: `${page.url(DOORS.talk)}#/${slide}` });
  return places;
}
