import { type Html, raw } from "../../../markup/html.ts";
import type { Footnote } from "../../../model/article.ts";
import { isOneParagraph, type Prose } from "../../../model/prose.ts";
import type { ProseContext } from "../../../prose/context.ts";
import { footnoteId, footnoteReferenceId } from "../../../prose/footnotes.ts";
import { type ProseBlock, renderBlocks } from "../../../prose/render-prose.ts";
import { permalink } from "../../html/elements.ts";
import type { PageContext } from "../../page-context.ts";
import { paragraphName } from "../../paragraph-name.ts";
import { cardLink, citationCard } from "./citation-card.ts";
import { notingLinks } from "./note-links.ts";
import { type TermScope, type TermView, termLinker, termView } from "./term.ts";

/** Prose cut into runs: one for each block with something beside it, one for all blocks between two of these. */
export interface PassageView {
  readonly runs: readonly Run[];
}

/** One or more blocks of prose, and what the style sheet may put beside them. */
export interface Run {
  readonly html: Html;
  /** Figures and notes for the margin; the style sheet puts them below the run where there is none. */
  readonly beside: readonly Html[];
  readonly footnotes: readonly FootnoteView[];
  /** The terms and citations whose definitions and works can be opened beside the run. */
  readonly terms: readonly TermView[];
  /** Where the footnotes are: at the run's start or end, or `free` to extend below the run's end. */
  readonly place: "start" | "end" | "free";
}

/** A footnote as a page prints it. */
export interface FootnoteView {
  readonly id: string;
  readonly number: number;
  readonly html: Html;
  /** Address of the reference to it. */
  readonly back: string;
  /** The value of `data-source` for its text. */
  readonly source: string | undefined;
}

/** A footnote whose reference comes this late in a block (in characters of HTML; about ten lines) is at the end. */
const LATE = 900;

/**
 * The view of a piece of prose. `level` is the level on the page of what is a heading `###` in the
 * source. With a `scope`, terms of the glossary lead to their definitions.
 */
export function passageView(prose: Prose, page: PageContext, level: number, scope?: TermScope): PassageView {
  const plain: ProseContext = { ...page.prose, ...notingLinks(page), headingShift: level - 3 };
  const context: ProseContext = scope
    ? {
        ...plain,
        term: termLinker(scope, page),
        permalink: permalinker(prose, page, scope),
        ...(scope.beside ? { citation: cardLink } : {}),
      }
    : plain;
  const runs: DraftRun[] = [];
  for (const block of renderBlocks(prose, context)) {
    const footnotes = footnotesOf(block, page, plain);
    addBlock(runs, block, { footnotes, terms: scope?.beside ? besideOf(block, scope, page) : [] });
  }
  return {
    runs: runs.map(({ blocks, beside, footnotes, terms }, index) => {
      const text = blocks.join("\n");
      const place = placeOf(text, runs[index + 1]);
      return { footnotes, terms, html: raw(text), beside: beside.map(raw), place };
    }),
  };
}

/** Links of paragraphs to themselves. The only paragraph of a speaker has none: the name above it has the same link. */
function permalinker(prose: Prose, page: PageContext, { speaker }: TermScope): (id: string) => string {
  if (speaker !== undefined && isOneParagraph(prose)) return () => "";
  return (id) => permalink(id, paragraphName(id, page.words, speaker)).text;
}

/** Adds a block to the run that it belongs to: beside the block before it, with what is bare, or to one of its own. */
function addBlock(
  runs: DraftRun[],
  { html, beside }: ProseBlock,
  own: Pick<Run, "footnotes" | "terms">,
): void {
  if (beside) {
    const run = takeLastBlock(runs);
    const footnotes = [...run.footnotes, ...own.footnotes];
    const terms = [...run.terms, ...own.terms];
    runs.push({ blocks: run.blocks, beside: [...run.beside, html], footnotes, terms });
    return;
  }
  const added: DraftRun = { blocks: [html], beside: [], ...own };
  const last = runs.at(-1);
  if (last && isBare(last) && isBare(added)) last.blocks.push(html);
  else runs.push(added);
}

/** A run while blocks are added to it; blocks as HTML. */
interface DraftRun extends Pick<Run, "footnotes" | "terms"> {
  readonly blocks: string[];
  readonly beside: readonly string[];
}

/** Whether nothing stands beside a run. */
function isBare({ beside, footnotes, terms }: DraftRun): boolean {
  return beside.length === 0 && footnotes.length === 0 && terms.length === 0;
}

/** Takes the last block with all that is beside it from the runs; at the start, a run without blocks. */
function takeLastBlock(runs: DraftRun[]): DraftRun {
  const last = runs.pop();
  if (!last) return { blocks: [], beside: [], footnotes: [], terms: [] };
  if (last.blocks.length < 2) return last;
  runs.push({ ...last, blocks: last.blocks.slice(0, -1) });
  return { ...last, blocks: last.blocks.slice(-1) };
}

/** What opens beside a block: the definitions of its terms, then the works of its citations. */
function besideOf(block: ProseBlock, scope: TermScope, page: PageContext): readonly TermView[] {
  return [
    ...block.terms.map((term) => termView(term, scope, page)),
    ...block.citations.map((index) => citationCard(index, page)),
  ];
}

/** The footnotes of a block that the page has not printed yet, and the footnotes that those refer to. */
function footnotesOf(
  { footnotes: notes }: ProseBlock,
  page: PageContext,
  context: ProseContext,
): readonly FootnoteView[] {
  const waiting = [...notes];
  const noted = (note: Footnote) => {
    waiting.push(note);
    return context.footnoteUsed?.(note) ?? true;
  };
  const views: FootnoteView[] = [];
  for (let note = waiting.shift(); note; note = waiting.shift()) {
    if (page.takesFootnote(note)) views.push(footnoteView(note, { ...context, footnoteUsed: noted }));
  }
  return views;
}

function footnoteView(note: Footnote, context: ProseContext): FootnoteView {
  const blocks = renderBlocks(note.prose, context).map(({ html }) => html);
  return {
    id: footnoteId(note),
    number: note.number,
    html: raw(blocks.join("\n")),
    back: `#${footnoteReferenceId(note)}`,
    source: context.source?.(note.span.line),
  };
}

function placeOf(html: string, next: DraftRun | undefined): Run["place"] {
  if (html.indexOf('class="note-ref"') > LATE) return "end";
  // A next run with something of its own beside it leaves no space below this run.
  return !next || (next.footnotes.length === 0 && next.beside.length === 0) ? "free" : "start";
}
