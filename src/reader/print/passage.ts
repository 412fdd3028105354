import type { Words } from "../../words/words.ts";
import type { NoteView, PassageView, Run } from "../view/passage.ts";
import { lines, textElement } from "./markup.ts";

/** Prose with its notes: each after the run that refers to it, for the style sheet to place. */
export function passage({ runs }: PassageView, words: Words, name = "prose"): string {
  if (runs.length === 0) return "";
  const noted = runs.some(({ notes }) => notes.length > 0);
  if (!noted)
    return lines(
      `<div class="${name}">`,
      runs.map(({ html }) => html),
      "</div>",
    );
  return lines(
    `<div class="${name} noted">`,
    runs.map((run) => lines(`<div class="run">`, run.html, "</div>", notesOf(run, words))),
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

function noteHtml({ id, number, html, back }: NoteView, words: Words): string {
  const hint = textElement("span", words.backToText, "hidden");
  return lines(
    `<aside class="note" id="${id}" role="doc-footnote">`,
    `<a class="note-number" href="${back}" role="doc-backlink">${number} ${hint}</a>`,
    `<div class="note-text">${html}</div>`,
    "</aside>",
  );
}
