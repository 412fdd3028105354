import type { Words } from "../../i18n/words.ts";
import { attribute, type Html, html, lines } from "../../markup/html.ts";
import { initialsHtml } from "../../markup/initials.ts";
import type { BookIndexView, IndexEntryView } from "../../output/book-index-view.ts";
import type { RecordingLink } from "../../prose/recording-link.ts";
import type { AnswerView, QuestionView, SectionView } from "../view/part.ts";
import { dotted, linked, nameAndInitials, promptsHtml } from "./pieces.ts";

/** A question with its answers. */
export function questionHtml(view: QuestionView, words: Words): Html {
  const { id, label, title, places, recording, intro, isFramed, answers, prompts } = view;
  return lines(
    html`<section class="question" role="doc-chapter" id="${id}">`,
    html`<p class="label">${dotted([label, ...places.map((place) => linked({ href: undefined, ...place }))])}</p>`,
    html`<h1>${title}</h1>`,
    recordingHtml(recording, words),
    intro && html`<div class="${isFramed ? "intro" : "opening"}">${intro}</div>`,
    answers.map((answer) => answerHtml(answer, words)),
    promptsHtml(prompts, words.discuss, 2),
    html`</section>`,
  );
}

function answerHtml({ id, person, position, recording, text }: AnswerView, words: Words): Html {
  return lines(
    html`<section class="answer" id="${id}"${attribute("data-colour", person?.colour)}>`,
    person && html`<h2 class="speaker">${nameAndInitials(person)}</h2>`,
    position && html`<p class="position">${position}</p>`,
    recordingHtml(recording, words),
    text,
    html`</section>`,
  );
}

function recordingHtml(link: RecordingLink | undefined, { listenFrom }: Words): Html | undefined {
  return link && html`<p class="label"><a href="${link.href}">${listenFrom(link.time)}</a></p>`;
}

/** A section that is no question. */
export function sectionHtml(view: SectionView, words: Words): Html {
  const { id, title, places, text, index, prompts, isGlossary } = view;
  const role = index ? "doc-index" : isGlossary ? "doc-glossary" : "doc-chapter";
  return lines(
    html`<section class="section" role="${role}" id="${id}">`,
    places.length > 0 &&
      html`<p class="label">${dotted(places.map((place) => linked({ href: undefined, ...place })))}</p>`,
    html`<h1>${title}</h1>`,
    text,
    index && indexHtml(index),
    promptsHtml(prompts, words.discuss, 2),
    html`</section>`,
  );
}

function indexHtml({ groups }: BookIndexView): Html {
  return lines(
    groups.map(({ letter, entries }) =>
      lines(letter && html`<p class="index-letter">${letter}</p>`, entryList(entries)),
    ),
  );
}

function entryList(entries: readonly IndexEntryView[]): Html {
  return html`<ul class="index plain">${lines(entries.map(entryHtml))}</ul>`;
}

function entryHtml({ term, links, see, entries }: IndexEntryView): Html {
  const places = links.map(
    ({ text, initials, label, href }) =>
      html`, <a href="${href}"${attribute("aria-label", label !== text && label)}>${text}${initials && [" ", initialsHtml(initials)]}</a>`,
  );
  const instead = see.map((each) => html`, <i>${each}</i>`);
  return html`<li>${term}${places}${instead}${entries.length > 0 && entryList(entries)}</li>`;
}
