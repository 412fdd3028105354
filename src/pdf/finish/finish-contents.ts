import { setImmediate } from "node:timers/promises";
import { PDFDict, type PDFDocument, PDFName, type PDFPage, PDFRawStream } from "@cantoo/pdf-lib";
import { artifactEdits } from "../content/artifacts.ts";
import { edited } from "../content/edits.ts";
import { fontFinder } from "../content/find-fonts.ts";
import { greyEdits } from "../content/grey.ts";
import { markedContent } from "../content/marked-content.ts";
import { nestingOf } from "../content/nesting.ts";
import { oneGlyphEdits } from "../content/one-glyph-letters.ts";
import { operationsOf } from "../content/operations.ts";
import { contentOf, packed, setContent, streamContent } from "../content/page-contents.ts";
import { type PrintedText, printedTextReader, type TextReader } from "../content/printed-text.ts";
import type { PdfFault } from "../finished-print-run.ts";
import { growingFonts } from "../fonts/growing-fonts.ts";
import type { LostText } from "../lost-text.ts";
import type { PageText } from "../page-text.ts";
import { boxesInPrint, differenceInPrint } from "../read/compare-print.ts";
import type { Marks } from "../read/tags.ts";
import { UnexpectedForm } from "../unexpected-form.ts";

/** What is known of the pages once their contents are finished. */
export interface FinishedContents {
  /** Marked content that became artifacts, and that which did not. */
  readonly unmarked: Marks;
  readonly marked: Marks;
  /** Text that is missing in print, printed twice, or printed as boxes. */
  readonly lost: readonly LostText[];
  readonly faults: ReadonlySet<PdfFault>;
}

/** So many pages take a few ms. Then other work gets its turn: tabs wait to be told what to do next. */
const PAGES_A_TURN = 8;
/** Graphics states may not be nested deeper in PDF/A (ISO 19005-3, 6.1.13). */
const DEEPEST = 28;

/**
 * Finishes what each page paints: everything is tagged or an artifact, greys are greys. Compares the printed
 * text with `texts`, if there are any. `pictures` are the marks whose lines are content. A page is unpacked and
 * packed in 0.3 ms; handing that to Node's other threads would take longer. Throws `UnexpectedForm`.
 */
export async function finishContents(
  document: PDFDocument,
  texts: readonly PageText[],
  pictures: Marks | undefined,
): Promise<FinishedContents> {
  const [unmarked, marked]: [Marks, Marks] = [new Map(), new Map()];
  const lost: LostText[] = [];
  const faults = new Set<PdfFault>();
  const fontNamed = fontFinder();
  const fonts = growingFonts(document);
  const textOf = printedTextReader(document, fontNamed);
  for (const [index, page] of document.getPages().entries()) {
    if (index % PAGES_A_TURN === 0) await setImmediate();
    const content = contentOf(page);
    const operations = operationsOf(content);
    const marks = markedContent(operations);
    if (nestingOf(operations) > DEEPEST) faults.add("forbidden");
    const printed = textOf(operations, marks, page.node.Resources());
    for (const fault of glyphFaults(printed)) faults.add(fault);
    lost.push(...lostOf(texts[index], printed));
    const own = pictures?.get(page.ref);
    const artifacts = artifactEdits(operations, marks, (mark) => own?.has(mark) ?? false);
    unmarked.set(page.ref, artifacts.unmarked);
    marked.set(page.ref, artifacts.marked);
    const fontHere = (name: string) => fontNamed(name, page.node.Resources());
    const letters = oneGlyphEdits(operations, marks, fontHere, fonts);
    const changed = edited(content, [...artifacts.edits, ...greyEdits(operations), ...letters]);
    if (changed !== content) setContent(page, changed);
  }
  greyForms(document);
  fonts.finish();
  return { unmarked, marked, lost, faults };
}

function glyphFaults({ boxes, unknown }: PrintedText): PdfFault[] {
  return [...(boxes > 0 ? ["no-glyph" as const] : []), ...(unknown > 0 ? ["no-letter" as const] : [])];
}

function lostOf(shown: PageText | undefined, printed: PrintedText): LostText[] {
  const all = shown ? [differenceInPrint(shown, printed), boxesInPrint(shown, printed)] : [];
  return all.filter((each) => each !== undefined);
}

/** Compares what can be read of the pages; the others are left out. Changes nothing. */
export function lostAsFarAsRead(document: PDFDocument, texts: readonly PageText[]): readonly LostText[] {
  const textOf = printedTextReader(document, fontFinder());
  return document.getPages().flatMap((page, index) => {
    const printed = texts[index] && readPage(page, textOf);
    return printed ? lostOf(texts[index], printed) : [];
  });
}

function readPage(page: PDFPage, textOf: TextReader): PrintedText | undefined {
  try {
    const operations = operationsOf(contentOf(page));
    return textOf(operations, markedContent(operations), page.node.Resources());
  } catch (error) {
    if (error instanceof UnexpectedForm) return undefined;
    throw error;
  }
}

const [SUBTYPE, FORM, PATTERN] = ["Subtype", "Form", "PatternType"].map((key) => PDFName.of(key));

/** The greys of forms and patterns, as far as they can be read: what is there is the same in any form. */
function greyForms(document: PDFDocument): void {
  for (const [ref, stream] of document.context.enumerateIndirectObjects()) {
    if (!(stream instanceof PDFRawStream) || !(stream.dict instanceof PDFDict)) continue;
    if (stream.dict.get(SUBTYPE!) !== FORM && !stream.dict.has(PATTERN!)) continue;
    try {
      const content = streamContent(stream);
      const changed = edited(content, greyEdits(operationsOf(content)));
      if (changed !== content) document.context.assign(ref, packed(stream, changed));
    } catch (error) {
      if (!(error instanceof UnexpectedForm)) throw error;
    }
  }
}
