import type { ReferencesPageView } from "../../view/pages/references-page.ts";
import { lines, textElement } from "../elements.ts";
import { framed } from "../frame/frame.ts";
import { referenceList } from "./references.ts";

/** The page of references. */
export function referencesPage(view: ReferencesPageView): string {
  return framed(
    view.frame,
    lines(
      '<article class="part">',
      textElement("h1", view.frame.words.references),
      referenceList(view),
      "</article>",
    ),
  );
}
