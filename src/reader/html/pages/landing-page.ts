import type { Words } from "../../../i18n/words.ts";
import { escapeHtml } from "../../../markup/html.ts";
import type { Link } from "../../view/link.ts";
import type { LandingView } from "../../view/pages/landing-page.ts";
import type { Person } from "../../view/text/person.ts";
import { bigDoors } from "../doors.ts";
import { lines, link, textElement } from "../elements.ts";
import { contentsList } from "../frame/contents.ts";
import { framed } from "../frame/frame.ts";
import { EXPERTS_ID } from "../ids.ts";
import { nameAndInitials } from "../text/answer.ts";
import { howToCite } from "../text/citation.ts";
import { passage } from "../text/passage.ts";
import { promptBox } from "../text/prompts.ts";
import { titleBlock } from "../text/title-block.ts";
import { matrix } from "./matrix.ts";

/** The title page of an article. */
export function landingPage(view: LandingView): string {
  const { frame } = view;
  const { words } = frame;
  return framed(
    frame,
    lines(
      titleBlock(view),
      bigDoors(frame.doors),
      opening(view, words),
      view.matrix && matrix(view.matrix, words),
      contentsList(frame),
      howToCite(view.citation, words),
      tagList(view.tags, words),
    ),
  );
}

function tagList(tags: readonly Link[], words: Words): string {
  if (tags.length === 0) return "";
  return `<p class="tags">${escapeHtml(words.tags)}: ${tags.map((tag) => link(tag)).join(", ")}</p>`;
}

/** The abstract and, beside it, who answers. */
function opening({ abstract, prompts, people }: LandingView, words: Words): string {
  const text = lines(passage(abstract, words, "prose abstract"), promptBox(prompts, 2, words));
  const who = people.length > 0 ? peopleList(people, words) : "";
  if (text === "" && who === "") return "";
  return lines('<div class="opening">', text && `<div class="opening-text">\n${text}\n</div>`, who, "</div>");
}

function peopleList(people: readonly Person[], words: Words): string {
  return lines(
    `<section class="people" aria-labelledby="${EXPERTS_ID}">`,
    `<h2 id="${EXPERTS_ID}">${escapeHtml(words.experts)}</h2>`,
    '<ul class="plain">',
    people.map(
      (person) =>
        `<li data-colour="${person.colour}"><p class="speaker">${nameAndInitials(person)}</p>${textElement("p", person.affiliation, "affiliation")}</li>`,
    ),
    "</ul>",
    "</section>",
  );
}
