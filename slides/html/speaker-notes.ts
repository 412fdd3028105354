import { escapeHtml } from "../../src/markup/html.ts";
import type { NotePassage, Screen, Slide } from "../plan/slide.ts";
import { locatorOf, placesOf } from "./footer.ts";
import { type DeckContext, notesHtml } from "./prose.ts";

/** The speaker's notes of one screen as HTML; nothing in what is published without them. */
export function speakerNotesHtml(slide: Slide, { notes, seconds }: Screen, context: DeckContext): string {
  if (context.output.settings.public) return "";
  const { words } = context.inNotes;
  const places = placesOf(locatorOf(slide, context), context);
  const time = seconds === undefined ? "" : words.minutes(clock(seconds));
  const line = [places.handout, places.reader, time].filter(Boolean).join(" · ");
  const passages = notes.map((note, index) => passageHtml(note, notes[index - 1], context));
  if (passages.length === 0 && !places.handout && !places.reader) return "";
  return `<aside class="notes">\n${[line && `<p>${escapeHtml(line)}</p>`, ...passages].filter(Boolean).join("\n")}\n</aside>`;
}

/** Seconds as minutes and seconds: `3:20`. */
function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

function passageHtml(note: NotePassage, before: NotePassage | undefined, context: DeckContext): string {
  return headHtml(note, before, context) + notesHtml(note.prose, context);
}

/** Whose words follow, or what they are for; not again when it is the same as above. */
function headHtml(note: NotePassage, before: NotePassage | undefined, context: DeckContext): string {
  const { words } = context.inNotes;
  switch (note.kind) {
    case "answer":
      return `<h3>${escapeHtml(note.expert?.name ?? words.answer)}${placeHtml(note, context)}</h3>\n`;
    case "prompt":
      return before?.kind === "prompt" ? "" : `<h3>${escapeHtml(words.discuss)}</h3>\n`;
    case "cue":
      return note.expert && note.expert !== before?.expert
        ? `<h3>→ ${escapeHtml(note.expert.name)}</h3>\n`
        : "";
    case "text":
      return before ? "<hr>\n" : "";
  }
}

/** The page of the handout that an answer starts on: the audience has it in hand. */
function placeHtml({ id }: NotePassage, context: DeckContext): string {
  const { handout } = placesOf((id && context.output.locators.get(id)) || {}, context);
  return handout ? ` <small>(${escapeHtml(handout)})</small>` : "";
}
