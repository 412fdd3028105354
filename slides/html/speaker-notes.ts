import { attribute, type Html, html, lines } from "../../src/markup/html.ts";
import { sourceAttribute } from "../../src/prose/source-attribute.ts";
import type { NotePassage, Screen, Slide } from "../plan/slide.ts";
import type { DeckContext } from "./deck-context.ts";
import { partIdOf } from "./footer.ts";
import { placesOf } from "./places.ts";
import { notesHtml } from "./prose.ts";

/** The speaker notes of one screen; nothing when the talk is published without them. */
export function speakerNotesHtml(
  slide: Slide,
  { notes, seconds }: Screen,
  context: DeckContext,
): Html | undefined {
  if (context.output.settings.public) return undefined;
  const places = placesOf(partIdOf(slide), context).map(({ text }) => text);
  if (notes.length === 0 && places.length === 0) return undefined;
  const time = seconds !== undefined && context.inNotes.words.minutes(clock(seconds));
  const line = [...places, time].filter(Boolean).join(" · ");
  const passages = notes.map(
    (note, index) => html`${headHtml(note, notes[index - 1], context)}${notesHtml(note.prose, context)}`,
  );
  return html`<aside class="notes">\n${lines(line !== "" && html`<p class="notes-places">${line}</p>`, passages)}\n</aside>`;
}

/** Seconds as minutes and seconds: `3:20`. */
function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** Who speaks, or what the text is for; left out when it is the same as in the passage before. */
function headHtml(
  note: NotePassage,
  before: NotePassage | undefined,
  context: DeckContext,
): Html | undefined {
  const { words } = context.inNotes;
  switch (note.kind) {
    case "answer": {
      // For an audience with the handout: the page that the answer starts on.
      const printed = placesOf(note.id, context).find(({ isPrinted }) => isPrinted);
      const place = printed && html` <small>(${printed.text})</small>`;
      const source = sourceAttribute(note.line, context.inNotes);
      const position =
        note.position && html`<p${source}><strong>${notesHtml(note.position.prose, context)}</strong></p>\n`;
      const of = attribute("data-of", note.expert?.slug);
      return html`<h3${of}${source}>${note.expert?.name ?? words.answer}${place}</h3>\n${position}`;
    }
    case "prompt":
      return before?.kind === "prompt" ? undefined : html`<h3 data-prompts>${words.discuss}</h3>\n`;
    case "cue":
      return note.expert && note.expert !== before?.expert
        ? html`<h3>→ ${note.expert.name}</h3>\n`
        : undefined;
    case "text":
      return before ? html`<hr>\n` : undefined;
  }
}
