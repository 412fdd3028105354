import type { Words } from "../../../i18n/words.ts";
import { escapeHtml } from "../../../markup/html.ts";
import type { NoteView, PassageView, Run } from "../../view/text/passage.ts";
import type { TermView } from "../../view/text/term.ts";
import { lines, link, textElement } from "../elements.ts";

/** Prose with its notes: each after the run that refers to it, for the style sheet to place. */
export function passage({ runs }: PassageView, words: Words, name = "prose"): string {
  if (runs.length === 0) return "";
  const noted = runs.some(({ notes, terms }) => notes.length > 0 || terms.length > 0);
  if (!noted)
    return lines(
      `<div class="${name}">`,
      runs.map(({ html }) => html),
      "</div>",
    );
  return lines(
    `<div class="${name} noted">`,
    runs.map((run) =>
      lines(`<div class="run">`, run.html, "</div>", notesOf(run, words), termsOf(run, words)),
    ),
    "</div>",
  );
}

/** The notes of a run, if it has any. */
export function notesOf({ notes, place }: Pick<Run, "notes" | "place">, words: Words): string {
  if (notes.length === 0) return "";
  return lines(
    `<section class="notes notes-${place}">`,
    notes.map((note) => noteHtml(note, words)),
    "</section>",
  );
}

/** The definitions of a run, each out of sight until the link of its term leads to it. */
function termsOf({ terms }: Run, words: Words): string {
  if (terms.length === 0) return "";
  return lines(
    '<div class="notes notes-free definitions">',
    terms.map((term) => termHtml(term, words)),
    "</div>",
  );
}

function termHtml({ id, name, html, back, entry }: TermView, words: Words): string {
  const hint = textElement("span", words.backToText, "hidden");
  return lines(
    `<div class="definition" id="${escapeHtml(id)}" role="note" tabindex="-1" aria-label="${escapeHtml(name)}">`,
    `<p class="defined"><a href="${escapeHtml(back)}">${escapeHtml(name)} ${hint}</a></p>`,
    `<div class="note-text">${html}</div>`,
    `<p class="entry">${link(entry)}</p>`,
    "</div>",
  );
}

function noteHtml({ id, number, html, back }: NoteView, words: Words): string {
  const hint = textElement("span", words.backToText, "hidden");
  return lines(
    `<aside class="note" id="${id}" role="doc-footnote">`,
    `<a class="note-number" href="${back}" role="doc-backlink">${number} ${hint}</a>`,
    `<div class="note-text">${html}</div>`,
    "</aside>",
  );
}
