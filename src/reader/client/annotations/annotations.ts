import { copy } from "../clipboard.ts";
import { words } from "../words.ts";
import type { Annotation } from "./annotation.ts";
import { findQuote, quoteAt } from "./find-quote.ts";
import { annotationAt, boxOf, type Shown, showMarks } from "./marks.ts";
import { editNote } from "./note-editor.ts";
import { type Notebook, openNotebook } from "./notebook.ts";
import { type ArticlePage, articlePage, keptName } from "./page.ts";
import { annotationPanel } from "./panel.ts";
import { panelSource } from "./panel-source.ts";
import { headingOf, quotationAddress, quoteWithSource } from "./quotation.ts";
import { saidAt } from "./said.ts";
import { findableText, placeOf, rangesOf, scopeNamed, scopeOf, textOf } from "./scope-text.ts";
import { type BarAction, type SelectionBar, selectionBar } from "./selection-bar.ts";
import { watchSelection } from "./watch-selection.ts";

/**
 * Lets the reader highlight words, write notes on them, and quote them. Highlights are of the reader alone, in
 * this browser; the page says in `data-annotations` when there are to be none.
 */
export function annotations(): void {
  const page = articlePage();
  if (!page) return;
  const isOwn = document.body.dataset.annotations === undefined;
  const bar = selectionBar();
  let shown: readonly Shown[] = [];
  const notebook = openNotebook(keptName(page), () => show());
  const panel = annotationPanel(panelSource(page, notebook, () => shown));
  const show = () => {
    shown = shownOnPage(notebook.all());
    showMarks(shown);
    panel.refresh();
  };
  watchSelection(bar, (range) => {
    const own = isOwn ? ownActions(range, page, notebook, bar) : [];
    const actions = [...own, ...quoting(range, page)];
    // In a note beside the text, there is nothing to do with words.
    if (actions.length > 0) bar.show(range.getBoundingClientRect(), actions);
  });
  addEventListener("click", (event) => {
    const found = annotationAt(shown, event.clientX, event.clientY);
    const isElse = (event.target as Element).closest("a, button, summary, dialog") !== null;
    if (!found || isElse || getSelection()?.isCollapsed === false) return;
    const at = shown.find(({ annotation }) => annotation === found)!;
    bar.show(boxOf(at), changing(found, notebook, bar), found.note);
  });
  for (const button of document.querySelectorAll<HTMLElement>(".annotations-button"))
    button.addEventListener("click", panel.open);
  show();
}

/** The annotations whose words are on the page. */
function shownOnPage(all: readonly Annotation[]): readonly Shown[] {
  return all.flatMap((annotation) => {
    const scope = scopeNamed(annotation.scope);
    if (!scope) return [];
    const text = textOf(scope);
    const place = findQuote(text.text, annotation.quote, annotation);
    return place ? [{ annotation, ranges: () => rangesOf(place, textOf(scope)) }] : [];
  });
}

/** What can be done with selected words that are in one answer or part. */
function ownActions(
  range: Range,
  page: ArticlePage,
  notebook: Notebook,
  bar: SelectionBar,
): readonly BarAction[] {
  const made = annotationOf(range, page);
  if (!made) return [];
  const add = (note: string) => {
    notebook.put([{ ...made, note }]);
    getSelection()?.removeAllRanges();
    bar.hide();
  };
  return [
    { label: words().highlightText, run: () => add("") },
    { label: words().addNote, run: () => editNote(made.said, "", add) },
  ];
}

function annotationOf(range: Range, { file }: ArticlePage): Annotation | undefined {
  const scope = scopeOf(range);
  if (!scope) return undefined;
  const text = textOf(scope);
  const place = placeOf(range, text);
  if (!place) return undefined;
  const now = new Date().toISOString();
  const quote = quoteAt(text.text, place);
  const id = `urn:uuid:${newId()}`;
  return {
    id,
    created: now,
    modified: now,
    file,
    scope: scope.id,
    heading: headingOf(scope),
    quote,
    said: saidAt(place, text),
    ...place,
    note: "",
  };
}

/** Pages from disk and without https have no `crypto.randomUUID`. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5");
}

function quoting(range: Range, page: ArticlePage): readonly BarAction[] {
  const scope = scopeOf(range) ?? document.querySelector<HTMLElement>("main")!;
  const text = textOf(scope);
  const place = placeOf(range, text);
  if (!place) return [];
  const quote = quoteAt(findableText(text), place);
  const named = scope.tagName === "MAIN" ? "" : scope.id;
  const address = quotationAddress(page, page.file, named, quote);
  const done = words().copied ?? "";
  return [
    {
      label: words().quoteWithSource,
      run: (button) => void copy(quoteWithSource(saidAt(place, text), scope, address), button, done),
    },
    { label: words().copyLink, run: (button) => void copy(address, button, done) },
  ];
}

/** What can be done with a highlight. */
function changing(annotation: Annotation, notebook: Notebook, bar: SelectionBar): readonly BarAction[] {
  const save = (note: string) => notebook.put([{ ...annotation, note, modified: new Date().toISOString() }]);
  return [
    {
      label: words()[annotation.note === "" ? "addNote" : "edit"],
      run: () => {
        bar.hide();
        editNote(annotation.said, annotation.note, save);
      },
    },
    {
      label: words().remove,
      run: () => {
        notebook.remove(annotation.id);
        const undo = () => {
          notebook.put([annotation]);
          bar.hide();
        };
        const at = shownAt(annotation) ?? new DOMRect(0, 0, innerWidth, 0);
        bar.show(at, [{ label: words().undo, run: undo }], words().removed);
      },
    },
  ];
}

function shownAt(annotation: Annotation): DOMRect | undefined {
  const [at] = shownOnPage([annotation]);
  return at && boxOf(at);
}
