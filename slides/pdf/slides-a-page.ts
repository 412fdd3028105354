/** How many slides a page of a handout with slides may have, as the command takes it. */
export const SLIDES_A_PAGE = ["2", "3", "6"] as const;
export type SlidesAPage = (typeof SLIDES_A_PAGE)[number];
