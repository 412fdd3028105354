import type { PageContext } from "../page-context.ts";

/** A part of the line that says where a thing stands; a link where it can be opened. */
export interface Whereabouts {
  readonly text: string;
  readonly href?: string;
}

/** Where a question or section stands in the other outputs, the last output first. */
export function whereabouts(id: string, page: PageContext): readonly Whereabouts[] {
  const { site, words } = page;
  const locator = site.locators.get(id) ?? {};
  return [...site.outputs].reverse().flatMap((output) => {
    const place = output.place?.(locator, words);
    return place ? [{ text: place.text, href: `${page.url(output.entry)}#${place.fragment}` }] : [];
  });
}
