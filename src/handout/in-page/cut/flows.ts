import type { LostText } from "../../../pdf/lost-text.ts";
import { differences, lettersOf } from "../compare-text.ts";
import { glueNames } from "../lines/glue.ts";
import { findLines } from "../lines/lines.ts";
import { loaded, requestedFaces } from "../loaded.ts";
import { capacities } from "../measure/capacity.ts";
import { readDrawnTypes } from "../measure/drawn-type.ts";
import { fitToPage, relax } from "../measure/fit.ts";
import { keepEnds } from "../measure/keep-end.ts";
import { keepHeads } from "../measure/keep-heads.ts";
import { keepShortLists } from "../measure/keep-lists.ts";
import { divideLongWords } from "../measure/long-words.ts";
import { keepRoomForNames } from "../measure/margin-names.ts";
import { showSampleOf } from "../measure/sample.ts";
import { fillLines, lineHeight } from "../measure/whole-lines.ts";
import { namedPlace } from "../named-place.ts";
import { type PackedSheet, packSheet } from "../packed-sheet.ts";
import { prepare } from "../prepare/prepare.ts";
import type { Sheet } from "../sheet.ts";
import { giveSignOfLife } from "../sign-of-life.ts";
import { cutIntoPages } from "./cut-pages.ts";
import { readyToCut } from "./ready-to-cut.ts";

/** How a flow is cut. */
export interface CutOptions {
  /** The CSS that Paged.js must read. */
  readonly css: string;
  /** Height of the text block, px. */
  readonly textHeight: number;
}

/** Receives the sheets of a flow, one after another. */
export interface SheetReceiver {
  receive(sheet: PackedSheet): void;
  /** The sheets received so far are void: the flow is cut again. */
  startAgain(): void;
}

/**
 * Measures flows and gives a function for each that cuts it, so that all are measured before any is
 * cut. The function gives the text that is missing, stands twice or is too small. A flow is text that runs on from
 * its first page to its last and is cut on its own. `sources` are not changed.
 */
export async function prepareFlows(
  sources: readonly HTMLElement[],
  options: CutOptions,
): Promise<readonly ((receiver: SheetReceiver) => Promise<readonly LostText[]>)[]> {
  const measured = await measureFlows(sources, options);
  return measured.map((flow, index) => async (receiver: SheetReceiver) => {
    const source = sources[index]!;
    let last = flow;
    const cutAgain = async (change?: (article: HTMLElement) => void) => {
      [last] = (await measureFlows([source], options, change ? undefined : findLines)) as [MeasuredFlow];
      change?.(last.article);
      receiver.startAgain();
      return cutFlow(last, options, receiver);
    };
    const faces = requestedFaces();
    const first = await cutFlow(flow, options, receiver);
    // A font that was requested while pages were cut came too late for them.
    const lost = requestedFaces() === faces ? first : await cutAgain();
    const inEnd = lost.length === 0 ? lost : await cutAgain(relax);
    return [...inEnd, ...flow.small, ...crowdedIn(last.article)];
  });
}

/** A flow as it is cut: prepared, and scaled to the page. */
interface MeasuredFlow {
  readonly article: HTMLElement;
  /** How many letters fill a page. */
  readonly capacity: number;
  /** What had to be set too small. */
  readonly small: readonly LostText[];
}

/** The figures and notes that are set in the text because the margin of their page has no room. */
function crowdedIn(article: HTMLElement): readonly LostText[] {
  const boxes = [...article.querySelectorAll<HTMLElement>(".beside.in-text")];
  return boxes.map((box) => ({ ...namedPlace(box), kind: "crowded" }));
}

async function measureFlows(
  sources: readonly HTMLElement[],
  { textHeight }: CutOptions,
  /** Without it, the browser breaks all lines. */
  linesOf: typeof findLines | undefined = findLines,
): Promise<readonly MeasuredFlow[]> {
  const articles = sources.map((source) => document.importNode(source, true));
  articles.forEach(prepare);
  for (const article of articles) article.classList.add("is-measured");
  document.body.append(...articles);
  const sample = showSampleOf(articles);
  await loaded();
  const types = await readDrawnTypes(articles);
  sample.showMeasured();
  const small = articles.map((article) => fitToPage(article, textHeight, types));
  articles.forEach(divideLongWords);
  giveSignOfLife();
  fillLines(articles);
  giveSignOfLife();
  for (const article of articles) article.classList.remove("is-measured");
  // Before some get classes that their like, which is shown, does not have.
  const setLines = linesOf?.(articles);
  const found = capacities(articles, textHeight);
  giveSignOfLife();
  keepEnds(articles, found, textHeight);
  const linesAPage = textHeight / lineHeight();
  const lettersALine = found.map((letters) => letters / linesAPage);
  keepRoomForNames(articles, lettersALine);
  const inColumns = lettersALine.map((letters, index) =>
    articles[index]!.matches(".columns-2") ? letters / 2 : letters,
  );
  keepHeads(articles, inColumns, linesAPage);
  keepShortLists(articles, inColumns, linesAPage);
  for (const article of articles) article.remove();
  sample.showAll();
  setLines?.();
  articles.forEach(glueNames);
  articles.forEach(readyToCut);
  return articles.map((article, index) => ({ article, capacity: found[index]!, small: small[index]! }));
}

async function cutFlow(
  { article, capacity }: MeasuredFlow,
  { css }: CutOptions,
  receiver: SheetReceiver,
): Promise<readonly LostText[]> {
  const before = lettersOf([article]);
  const finished = (sheet: Sheet) => receiver.receive(packSheet(sheet));
  const sheets = await cutIntoPages(article, { css, capacity, finished });
  const pieces = sheets.flatMap(({ text, footnotes }) => [...(text ? [text] : []), ...footnotes]);
  return differences(before, lettersOf(pieces));
}
