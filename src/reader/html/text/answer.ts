import type { Words } from "../../../i18n/words.ts";
import { escapeHtml } from "../../../markup/html.ts";
import { permalink } from "../../permalink.ts";
import type { AnswerView } from "../../view/text/part.ts";
import type { Person } from "../../view/text/person.ts";
import { attribute, lines } from "../elements.ts";
import { cite } from "./citation.ts";
import { passage } from "./passage.ts";

/** An answer under the name of its expert, in a heading of `level`. */
export function answer({ id, person, text, citation }: AnswerView, level: number, words: Words): string {
  return lines(
    `<section class="answer" id="${escapeHtml(id)}"${attribute("data-colour", person?.colour)}>`,
    person &&
      `<div class="answer-head"><h${level} class="speaker">${nameAndInitials(person)}</h${level}>${permalink(id, words)}</div>`,
    passage(text, words),
    citation && cite(citation, words),
    "</section>",
  );
}

/** `R. Kessler  R.K.`, the name leading to the expert's page. */
export function nameAndInitials({ name, initials, href }: Person): string {
  const who = `<a href="${escapeHtml(href)}">${escapeHtml(name)}</a>`;
  // Initials that repeat the name (one that has no capitals) say nothing more.
  return initials === name ? who : `${who} <span class="initials">${escapeHtml(initials)}</span>`;
}
