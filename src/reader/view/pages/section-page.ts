import type { Article, Section } from "../../../model/article.ts";
import type { OutputContext } from "../../../model/output.ts";
import { partFile } from "../../files.ts";
import { pageContext } from "../../page-context.ts";
import { describe, type Frame, frameView } from "../frame/frame.ts";
import { type SectionView, sectionView } from "../text/section.ts";
import { type Neighbours, neighboursOf } from "./neighbours.ts";

/** A section on a page of its own. */
export interface SectionPageView extends Neighbours {
  readonly frame: Frame;
  readonly section: SectionView;
}

/** The view of a section's page. */
export function sectionPageView(article: Article, section: Section, site: OutputContext): SectionPageView {
  const page = pageContext(
    article,
    site,
    partFile(section),
    (id) => article.targets.get(id)?.part === section.id || id === section.id,
  );
  return {
    frame: frameView(page, "section", {
      title: section.heading.text,
      description: describe(section.body.prose),
    }),
    section: sectionView(section, page, 1),
    ...neighboursOf(section, page),
  };
}
