import { escapeHtml } from "../src/prose/escape.ts";
import { type DeckContext, notesHtml } from "./prose.ts";
import type { NotePassage } from "./slide.ts";

/** The speaker's notes of one screen as HTML; nothing when there are none. */
export function asideHtml(notes: readonly NotePassage[], context: DeckContext): string {
  if (notes.length === 0) return "";
  const passages = notes.map((note, index) => passageHtml(note, notes[index - 1], context));
  return `<aside class="notes">\n${passages.join("\n")}\n</aside>`;
}

function passageHtml(note: NotePassage, before: NotePassage | undefined, context: DeckContext): string {
  return headHtml(note, before, context) + notesHtml(note.prose, context);
}

/** Whose words follow, or what they are for; not again when it is the same as above. */
function headHtml(note: NotePassage, before: NotePassage | undefined, context: DeckContext): string {
  const { words } = context.inNotes;
  switch (note.kind) {
    case "answer":
      return `<h3>${escapeHtml(note.expert?.name ?? words.answer)}</h3>\n`;
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
