import type { ReferencesPageView } from "../view/references.ts";
import { framed } from "./frame.ts";
import { lines, textElement } from "./markup.ts";
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
