import { cut } from "./cut.ts";
import { fitToPage, relax } from "./fit.ts";
import { type PackedSheet, packSheet } from "./pack.ts";
import { prepare } from "./prepare.ts";
import { type Difference, differences, lettersOf } from "./same-words.ts";
import type { Sheet } from "./sheet.ts";

/** How a flow is to be cut: what Paged.js must read, and the text block's height in px. */
export interface CutHow {
  readonly css: string;
  readonly textHeight: number;
  progress(pages: number): void;
}

/** The sheets of one flow: text that runs on from its first page to its last. */
export interface CutFlow {
  readonly sheets: readonly Sheet[];
  /** What got lost or doubled; empty when the text is whole. */
  readonly lost: readonly Difference[];
}

/** A flow as text. */
export interface PackedFlow {
  readonly sheets: readonly PackedSheet[];
  readonly lost: readonly Difference[];
}

/** Readies a flow and gives the work of cutting it, so that all are measured before any is cut. */
export function readyFlow(article: HTMLElement, how: CutHow): () => Promise<CutFlow> {
  prepare(article);
  fitToPage(article, how.textHeight);
  const before = lettersOf([article]);
  const spare = article.cloneNode(true) as HTMLElement;
  return async () => {
    const sheets = await cut(article, how.css, how.progress);
    const lost = differences(before, lettersOf(piecesOf(sheets)));
    if (lost.length === 0) return { sheets, lost };
    relax(spare);
    const again = await cut(spare, how.css, how.progress);
    return { sheets: again, lost: differences(before, lettersOf(piecesOf(again))) };
  };
}

/** A flow as text. */
export function packFlow({ sheets, lost }: CutFlow): PackedFlow {
  return { sheets: sheets.map(packSheet), lost };
}

function piecesOf(sheets: readonly Sheet[]): readonly Element[] {
  return sheets.flatMap(({ text, notes }) => [...(text ? [text] : []), ...notes]);
}
