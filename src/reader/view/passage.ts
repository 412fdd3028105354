import type { Footnote } from "../../model/article.ts";
import type { Prose } from "../../model/prose.ts";
import type { ProseContext } from "../../prose/context.ts";
import { footnoteId, footnoteReferenceId } from "../../prose/footnotes.ts";
import { type ProseBlock, renderBlocks } from "../../prose/html.ts";
import type { PageContext } from "../page-context.ts";
import { type TermScope, type TermView, termLinker, termView } from "./term.ts";

/** A footnote as a page prints it. */
export interface NoteView {
  readonly id: string;
  readonly number: number;
  readonly html: string;
  /** Address of the reference to it. */
  readonly back: string;
}

/** A stretch of prose, and the notes that may stand beside it. */
export interface Run {
  readonly html: string;
  readonly notes: readonly NoteView[];
  /** The terms whose definition can be opened beside it. */
  readonly terms: readonly TermView[];
  /** Where the notes stand: at the run's start or end, or free to reach past the run's end. */
  readonly place: "start" | "end" | "free";
}

/** Prose cut into runs: one for each block that has notes, one for all blocks between two such. */
export interface PassageView {
  readonly runs: readonly Run[];
}

/** A reference this far into a block (characters of HTML, about ten lines) has its note at the end. */
const LATE = 900;

/**
 * The view of a run of prose. `level` is the level that a source heading `###` gets on the page;
 * with a `scope`, terms of the glossary lead to their definitions.
 */
export function passageView(prose: Prose, page: PageContext, level: number, scope?: TermScope): PassageView {
  const plain: ProseContext = { ...page.prose, headingShift: level - 3 };
  const context: ProseContext = scope ? { ...plain, term: termLinker(scope, page) } : plain;
  const blocks = renderBlocks(prose, context).map((block) => ({
    html: block.html,
    notes: notesOf(block, page, plain),
    terms: scope?.beside ? block.terms.map((term) => termView(term, scope, page)) : [],
  }));
  const runs: { html: string; notes: readonly NoteView[]; terms: readonly TermView[] }[] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (last && isBare(last) && isBare(block)) last.html += `\n${block.html}`;
    else runs.push({ ...block });
  }
  return {
    runs: runs.map((run, index) => ({ ...run, place: placeOf(run.html, runs[index + 1]?.notes) })),
  };
}

function isBare({ notes, terms }: Pick<Run, "notes" | "terms">): boolean {
  return notes.length === 0 && terms.length === 0;
}

/** The notes of a block that the page has not printed yet, and the notes that those refer to. */
function notesOf({ notes }: ProseBlock, page: PageContext, context: ProseContext): readonly NoteView[] {
  const waiting = [...notes];
  const later = (note: Footnote) => {
    waiting.push(note);
    return context.noted?.(note) ?? true;
  };
  const views: NoteView[] = [];
  for (let note = waiting.shift(); note; note = waiting.shift()) {
    if (page.takesNote(note)) views.push(noteView(note, { ...context, noted: later }));
  }
  return views;
}

function noteView(note: Footnote, context: ProseContext): NoteView {
  return {
    id: footnoteId(note),
    number: note.number,
    html: renderBlocks(note.prose, context)
      .map(({ html }) => html)
      .join("\n"),
    back: `#${footnoteReferenceId(note)}`,
  };
}

function placeOf(html: string, nextNotes: readonly NoteView[] | undefined): Run["place"] {
  if (html.indexOf('class="note-ref"') > LATE) return "end";
  // Beside a run with notes of its own there is no room to reach into.
  return nextNotes === undefined || nextNotes.length === 0 ? "free" : "start";
}
