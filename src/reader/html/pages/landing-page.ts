import type { Words } from "../../../i18n/words.ts";
import { attribute, type Html, html, lines } from "../../../markup/html.ts";
import type { Link } from "../../view/link.ts";
import type { LandingView } from "../../view/pages/landing-page.ts";
import type { Person } from "../../view/text/person.ts";
import { link, separated, textElement } from "../elements.ts";
import { contentsList } from "../frame/contents.ts";
import { framed } from "../frame/frame.ts";
import { bigOutputLinks } from "../frame/output-links.ts";
import { translationLine } from "../frame/translations.ts";
import { EXPERTS_ID } from "../ids.ts";
import { nameAndInitials } from "../text/answer.ts";
import { changeList } from "../text/changes.ts";
import { citeArticle } from "../text/citation.ts";
import { downloadRow } from "../text/downloads.ts";
import { passage, promptBox } from "../text/passage.ts";
import { titleBlock } from "../text/title-block.ts";
import { matrix } from "./matrix.ts";

/** The landing page of an article. */
export function landingPage(view: LandingView): string {
  const { frame } = view;
  const { words } = frame;
  return framed(
    frame,
    lines(
      titleBlock(view, words, view.time),
      translationLine(frame.translations, words),
      bigOutputLinks(frame.outputLinks, words),
      downloadRow(view.downloads, words.download),
      opening(view, words),
      view.matrix && matrix(view.matrix, words),
      contentsList(frame, view.listsQuestions || frame.contents.rest !== undefined),
      citeArticle(view.citation, words),
      changeList(view.changes, words),
      tagList(view.tags, words),
    ),
    view.cards,
  );
}

/** The abstract with the prompts and, beside them, the experts. */
function opening({ abstract, prompts, people }: LandingView, words: Words): Html | undefined {
  const hasText = abstract.runs.length > 0 || prompts.length > 0;
  if (!hasText && people.length === 0) return undefined;
  return lines(
    html`<div class="opening">`,
    hasText &&
      lines(
        html`<div class="opening-text">`,
        passage(abstract, words, "prose abstract"),
        promptBox(prompts, 2, words),
        html`</div>`,
      ),
    people.length > 0 && peopleList(people, words),
    html`</div>`,
  );
}

function peopleList(people: readonly Person[], words: Words): Html {
  const item = (person: Person) =>
    html`<li data-colour="${person.colour}"${attribute("data-source", person.source)}><p class="speaker">${nameAndInitials(person)}</p>${textElement("p", person.affiliation, "affiliation")}${orcidLink(person)}</li>`;
  return lines(
    html`<section class="people" aria-labelledby="${EXPERTS_ID}">`,
    html`<h2 id="${EXPERTS_ID}">${words.experts}</h2>`,
    html`<ul class="plain">`,
    people.map(item),
    html`</ul>`,
    html`</section>`,
  );
}

function orcidLink({ orcid }: Person): Html | undefined {
  return orcid === undefined ? undefined : html`<p class="affiliation"><a href="${orcid}">ORCID</a></p>`;
}

function tagList(tags: readonly Link[], words: Words): Html | undefined {
  if (tags.length === 0) return undefined;
  const links = tags.map((tag) => link(tag));
  return html`<p class="tags">${words.tags}: ${separated(", ", links)}</p>`;
}
