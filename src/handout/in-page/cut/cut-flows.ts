import { type Difference, differences, lettersOf } from "../compare-text.ts";
import { loaded, shownFaces } from "../loaded.ts";
import { capacities } from "../measure/capacity.ts";
import { fitToPage, relax } from "../measure/fit.ts";
import { keepEnds } from "../measure/keep-end.ts";
import { showSampleOf } from "../measure/sample.ts";
import { type PackedSheet, packSheet } from "../packed-sheet.ts";
import { prepare } from "../prepare/prepare.ts";
import type { Sheet } from "../sheet.ts";
import { cut } from "./cut-pages.ts";

/** How a flow is to be cut: what Paged.js must read, and the text block's height in px. */
export interface CutHow {
  readonly css: string;
  readonly textHeight: number;
}

/** Who gets the sheets of a flow, text that runs on from its first page to its last, one after another. */
export interface Taker {
  take(sheet: PackedSheet): void;
  /** What was taken is void: the flow is cut anew. */
  startAgain(): void;
}

/** A flow that can be cut. Gives what got lost or doubled. */
export type ReadyFlow = (taker: Taker) => Promise<readonly Difference[]>;

/**
 * Readies flows and gives the work of cutting each, so that all are measured before any is cut.
 * `sources` stay as they are.
 */
export async function readyFlows(
  sources: readonly HTMLElement[],
  how: CutHow,
): Promise<readonly ReadyFlow[]> {
  const measured = await measuredFlows(sources, how);
  return measured.map((flow, index) => async (taker) => {
    const source = sources[index]!;
    const again = async (change?: (article: HTMLElement) => void) => {
      const [same] = await measuredFlows([source], how);
      change?.(same!.article);
      taker.startAgain();
      return cutFlow(same!, how, taker);
    };
    const faces = shownFaces();
    const first = await cutFlow(flow, how, taker);
    // A font that was asked for while pages were cut came too late for them.
    const lost = shownFaces() === faces ? first : await again();
    return lost.length === 0 ? lost : again(relax);
  });
}

/** A flow in the size and shape in which it is cut. */
interface MeasuredFlow {
  readonly article: HTMLElement;
  /** Letters that fill a page. */
  readonly capacity: number;
}

async function measuredFlows(sources: readonly HTMLElement[], how: CutHow): Promise<readonly MeasuredFlow[]> {
  const articles = sources.map((source) => document.importNode(source, true));
  articles.forEach(prepare);
  document.body.append(...articles);
  const showAll = showSampleOf(articles);
  await loaded();
  for (const article of articles) fitToPage(article, how.textHeight);
  const found = capacities(articles, how.textHeight);
  keepEnds(articles, found, how.textHeight);
  for (const article of articles) article.remove();
  showAll();
  return articles.map((article, index) => ({ article, capacity: found[index]! }));
}

async function cutFlow(
  { article, capacity }: MeasuredFlow,
  how: CutHow,
  taker: Taker,
): Promise<readonly Difference[]> {
  const before = lettersOf([article]);
  const finished = (sheet: Sheet) => taker.take(packSheet(sheet));
  const sheets = await cut(article, { css: how.css, capacity, finished });
  return differences(before, lettersOf(piecesOf(sheets)));
}

function piecesOf(sheets: readonly Sheet[]): readonly Element[] {
  return sheets.flatMap(({ text, notes }) => [...(text ? [text] : []), ...notes]);
}
