import { nearPlaces } from "../../division/near.ts";
import { nthFile } from "../../division/nth-file.ts";
import type { PageContext } from "../../page-context.ts";
import type { Link } from "../link.ts";

/** A link to one of several pages that belong together. */
export interface PageLink extends Link {
  /** Whether it is the page that has, or stands for, the reader's place. */
  readonly current: boolean;
  /** Whether pages are left out before it. */
  readonly isAfterGap: boolean;
}

/** The pages of a thing that has several, as one of them shows them. */
export interface Pager {
  readonly pages: readonly PageLink[];
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
}

/** How many pages are named before and after the reader's. */
const AROUND = 3;

/** Links to pages with these labels, the first of which is `file`: those near the page `here`, from 0. */
export function pageLinks(
  { url }: PageContext,
  file: string,
  labels: readonly string[],
  here: number | undefined,
  around = AROUND,
): readonly PageLink[] {
  return nearPlaces(labels.length, here ?? 0, here, around).map(({ at, isAfterGap }) => ({
    text: labels[at]!,
    href: url(nthFile(file, at)),
    current: at === here,
    isAfterGap,
  }));
}

/** The pager of the page `here`; undefined where there is only one page. */
export function pagerView(
  page: PageContext,
  file: string,
  labels: readonly string[],
  here: number,
  around = AROUND,
): Pager | undefined {
  if (labels.length < 2) return undefined;
  const to = (at: number): Link | undefined =>
    labels[at] === undefined ? undefined : { text: labels[at], href: page.url(nthFile(file, at)) };
  return { pages: pageLinks(page, file, labels, here, around), previous: to(here - 1), next: to(here + 1) };
}
