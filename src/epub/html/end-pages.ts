import { editionTexts } from "../../i18n/credit-line.ts";
import type { Words } from "../../i18n/words.ts";
import { type Html, html, lines, raw } from "../../markup/html.ts";
import { initialsHtml } from "../../markup/initials.ts";
import type { Change, Meta } from "../../model/meta.ts";
import { doiAddress } from "../../model/source-work.ts";
import type { ExpertView, GivenAnswer } from "../view/expert.ts";
import type { NoteView } from "../view/page-context.ts";
import type { ReferencesView, WorkView } from "../view/references.ts";
import { dotted, linked, orcidLink } from "./pieces.ts";

/** The page of an expert. */
export function expertHtml({ person, answersTitle, answers }: ExpertView): Html {
  const { name, initials, affiliation, orcid, colour } = person;
  const about = [...(affiliation ? [affiliation] : []), ...(orcid ? [orcidLink(orcid)] : [])];
  return lines(
    html`<section class="expert" data-colour="${colour}">`,
    html`<h1 class="speaker">${name}${initials !== name && [" ", initialsHtml(initials)]}</h1>`,
    about.length > 0 && html`<p class="affiliation">${dotted(about)}</p>`,
    answers.length > 0 && html`<h2>${answersTitle}</h2>`,
    answers.length > 0 && html`<ul class="plain answers">${lines(answers.map(givenAnswer))}</ul>`,
    html`</section>`,
  );
}

function givenAnswer({ label, question, href, says }: GivenAnswer): Html {
  return html`<li><p class="label">${label}</p><p>${linked({ text: question, href })}</p>${says && html`<p class="position">${says}</p>`}</li>`;
}

/** The list of the works that are cited. */
export function referencesHtml({ works }: ReferencesView, words: Words): Html {
  return lines(
    html`<section class="references" role="doc-bibliography">`,
    html`<h1>${words.references}</h1>`,
    html`<ul class="plain">${lines(works.map((work) => workHtml(work, words)))}</ul>`,
    html`</section>`,
  );
}

function workHtml({ id, label, html: entry, citedAt }: WorkView, { backToText }: Words): Html {
  const links = citedAt.map(
    ({ text, href }, index) =>
      html`${index > 0 && ", "}<a href="${href}" role="doc-backlink" aria-label="${`${backToText}: ${text}`}">${text}</a>`,
  );
  const back = links.length > 0 && html` <span class="cited-at">${links}</span>`;
  return html`<li id="${id}">${label && html`<span class="work-label">${label}</span> `}${raw(entry)}${back}</li>`;
}

/** The footnotes at the end of a page. Reading systems show each where its reference is touched. */
export function notesHtml(notes: readonly NoteView[], words: Words): Html | undefined {
  if (notes.length === 0) return undefined;
  return lines(
    html`<section class="notes" role="doc-endnotes" aria-label="${words.notes}">`,
    notes.map(
      ({ id, number, html: text, back }) =>
        html`<aside class="note" id="${id}" role="doc-footnote" aria-label="${words.note(number)}">
<p class="note-number"><a href="${back}" role="doc-backlink" aria-label="${`${words.note(number)}: ${words.backToText}`}">${number}</a></p>
${text}
</aside>`,
    ),
    html`</section>`,
  );
}

/** The last page: edition, licence, what was changed, and how the book was made. */
export function colophonHtml({ title, license, doi, changes, ...meta }: Meta, words: Words): Html {
  return lines(
    html`<section class="colophon" role="doc-colophon">`,
    html`<h1>${words.aboutEdition}</h1>`,
    html`<p>${dotted([title, ...editionTexts(meta, words)])}</p>`,
    license && html`<p>${words.license}: ${linked({ text: license.name, href: license.url }, "license")}</p>`,
    doi && html`<p>${linked({ text: doiAddress(doi), href: doiAddress(doi) })}</p>`,
    html`<p>${words.colophon}</p>`,
    changes.length > 0 &&
      html`<h2>${words.changes}</h2>
<ul class="plain">${changes.map((change) => changeHtml(change, words))}</ul>`,
    html`</section>`,
  );
}

function changeHtml({ date, version, text }: Change, words: Words): Html {
  const head = [words.date(date), ...(version ? [words.version(version)] : [])];
  return html`<li><span class="label">${dotted(head)}</span> ${text}</li>`;
}
