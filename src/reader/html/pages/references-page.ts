import { type Html, html, lines, raw } from "../../../markup/html.ts";
import type { Reference } from "../../../model/article.ts";
import type { ReferencesPageView } from "../../view/pages/references-page.ts";
import { textElement } from "../elements.ts";
import { framed } from "../frame/frame.ts";
import { workId } from "../ids.ts";

/** The page of references. */
export function referencesPage({ frame, works }: ReferencesPageView): string {
  return framed(
    frame,
    lines(
      html`<article class="part">`,
      textElement("h1", frame.words.references),
      referenceList(works),
      html`</article>`,
    ),
  );
}

/** The cited works as a list. */
export function referenceList(works: readonly Reference[]): Html {
  return lines(
    html`<ul class="plain references">`,
    works.map((work) => html`<li id="${workId(work.key)}">${raw(work.html)}</li>`),
    html`</ul>`,
  );
}
