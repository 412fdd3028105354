import type { Words } from "../../../i18n/words.ts";
import { attribute, type Html, html, lines, raw } from "../../../markup/html.ts";
import type { ListedWork, ReferencesPageView } from "../../view/pages/references-page.ts";
import { link, separated, textElement } from "../elements.ts";
import { framed } from "../frame/frame.ts";
import { pager } from "../frame/pager.ts";
import { workId } from "../ids.ts";

/** The page of references. */
export function referencesPage({ frame, works, pager: pages }: ReferencesPageView): string {
  return framed(
    frame,
    lines(
      html`<article class="part">`,
      textElement("h1", frame.words.references),
      referenceList(works, frame.words),
      html`</article>`,
      pages && pager(pages, frame.words.references, frame.words),
    ),
  );
}

/** The cited works as a list, each with links back to the places that cite it. */
export function referenceList(works: readonly ListedWork[], words: Words): Html {
  return lines(
    html`<ul class="plain references">`,
    works.map((work) => listedWork(work, words)),
    html`</ul>`,
  );
}

function listedWork({ key, label, html: entry, citedAt, source }: ListedWork, { backToText }: Words): Html {
  const number = textElement("span", label, "work-label");
  const back =
    citedAt.length > 0 &&
    html` <span class="cited-at"><span class="hidden">${backToText}</span>\u00A0${separated(
      ", ",
      citedAt.map((place) => link(place)),
    )}</span>`;
  return html`<li id="${workId(key)}"${attribute("data-source", source)}>${number} ${raw(entry)}${back}</li>`;
}
