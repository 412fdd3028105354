import type { Section } from "../../../model/article.ts";
import type { PageContext } from "../../page-context.ts";
import type { Whereabouts } from "../where.ts";
import { type HeadView, headView } from "./head.ts";
import { type PassageView, passageView } from "./passage.ts";

/** A section with all that belongs to it. */
export interface SectionView {
  readonly id: string;
  /** Level of the section's heading on this page. */
  readonly level: number;
  readonly label: readonly Whereabouts[];
  readonly head: HeadView;
  readonly text: PassageView;
  readonly prompts: readonly PassageView[];
}

/** The view of one section whose heading has `level` on the page. */
export function sectionView(section: Section, page: PageContext, level: number): SectionView {
  return {
    id: section.id,
    level,
    ...headView(section, page),
    text: passageView(section.body.prose, page, level + 1),
    prompts: section.prompts.map(({ prose }) => passageView(prose, page, level + 2)),
  };
}
