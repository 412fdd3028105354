import type { Words } from "../../../i18n/words.ts";
import { attribute, type Html, html, lines } from "../../../markup/html.ts";
import { initialsHtml } from "../../../markup/initials.ts";
import type { RecordingLink } from "../../../prose/recording-link.ts";
import type { AnswerView } from "../../view/text/answer.ts";
import type { Person } from "../../view/text/person.ts";
import { permalink, textElement } from "../elements.ts";
import { citeAnswer } from "./citation.ts";
import { passage } from "./passage.ts";

/** An answer; when it has an expert, under their name in a heading of `level` and their position. */
export function answer(view: AnswerView, level: number, words: Words): Html {
  const { id, source, person, position, recording, text, citation } = view;
  return lines(
    html`<section class="answer" id="${id}"${attribute("data-expert", person?.slug)}${attribute("data-colour", person?.colour)}${attribute("data-source", source)}>`,
    person &&
      html`<div class="answer-head"><h${level} class="speaker">${nameAndInitials(person)}</h${level}>${permalink(id, `${words.permalink}: ${person.name}`)}</div>`,
    textElement("p", position?.html, "position"),
    recordingPlace(recording, words),
    passage(text, words),
    citation && citeAnswer(citation, person?.name, words),
    html`</section>`,
  );
}

/** A link to the place in the recording. */
export function recordingPlace(link: RecordingLink | undefined, words: Words): Html | undefined {
  return link && html`<p class="recording"><a href="${link.href}">${words.listenFrom(link.time)}</a></p>`;
}

/** `R. Kessler  R.K.`; the name is a link to the expert's page, where there is one. */
export function nameAndInitials({
  name,
  initials,
  href,
}: Pick<Person, "name" | "initials"> & { readonly href?: string }): Html {
  const shownName = href === undefined ? html`${name}` : html`<a href="${href}">${name}</a>`;
  // A name without capitals is its own initials.
  return initials === name ? shownName : html`${shownName} ${initialsHtml(initials)}`;
}
