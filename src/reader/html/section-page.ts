import type { SectionPageView } from "../view/section-page.ts";
import { framed } from "./frame.ts";
import { lines } from "./markup.ts";
import { neighbours } from "./neighbours.ts";
import { section } from "./section.ts";

/** The page of one section. */
export function sectionPage(view: SectionPageView): string {
  const { words } = view.frame;
  return framed(view.frame, lines(section(view.section, words), neighbours(view, words)));
}
