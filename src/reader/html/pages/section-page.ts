import type { SectionPageView } from "../../view/pages/section-page.ts";
import { lines } from "../elements.ts";
import { framed } from "../frame/frame.ts";
import { section } from "../text/section.ts";
import { neighbours } from "./neighbours.ts";

/** The page of one section. */
export function sectionPage(view: SectionPageView): string {
  const { words } = view.frame;
  return framed(view.frame, lines(section(view.section, words), neighbours(view, words)));
}
