import type { Answer, Article, Part } from "../../model/article.ts";
import { answerPages } from "./answer-pages.ts";
import { divided } from "./divided.ts";
import { joinedPages, type SectionPage, sectionPages } from "./section-pages.ts";
import { answerWeight, partWeight } from "./weight.ts";

/** An article with more questions and sections than this is long: no page of it lists all of them. */
const FEW_PARTS = 40;

/** How many questions and sections a page of the contents lists. */
const LISTED = 100;

/** Questions and sections that follow each other. */
export type PartGroup = readonly Part[];

/** A question or section on a page of the whole article; of one that is very long, some of its answers or text. */
export interface Piece {
  readonly part: Part;
  readonly answers: readonly Answer[];
  /** Of a section: what the piece has of it. */
  readonly section?: SectionPage;
  /** Which of the pieces of its part it is, from 0. */
  readonly at: number;
}

/** How a long article is divided into pages. */
export interface Division {
  /** The pages of the whole article. */
  readonly whole: readonly (readonly Piece[])[];
  /** The pages of the contents. */
  readonly contents: readonly PartGroup[];
  /** The labels of these pages. */
  readonly labels: Readonly<Record<"whole" | "contents", readonly string[]>>;
  /** The place of a part in the article, and its pages of the whole article and of the contents, from 0. */
  placeOf(part: string): PartPlace | undefined;
  /** The page of the whole article, from 0, that has this piece of a part. */
  wholePageOf(part: Part, piece: number): number;
}

/** Where a part is, counted from 0: among all parts, pages of the whole article, pages of the contents. */
export interface PartPlace {
  readonly at: number;
  readonly whole: number;
  readonly contents: number;
}

/** Made once for an article, because each page asks for it. */
const divisions = new WeakMap<Article, Division>();

/** Whether an article is so long that it is divided. */
export function isLong({ parts }: Pick<Article, "parts">): boolean {
  return parts.length > FEW_PARTS;
}

/** How an article is divided; one that is not long has a single page of each kind. */
export function divisionOf(article: Article): Division {
  const known = divisions.get(article) ?? divide(article);
  divisions.set(article, known);
  return known;
}

function divide(article: Article): Division {
  const { parts } = article;
  const pieces = parts.flatMap((part) => piecesOf(article, part));
  const isDivided = isLong(article) || pieces.length > parts.length;
  const pages = isDivided ? divided(pieces, pieceWeight) : [pieces];
  const whole = pages.map(joined);
  const contents = isLong(article) ? divided(parts, () => 1, LISTED) : [parts];
  const contentsPage = pageOf(contents);
  const wholePages = pagesOfPieces(pages);
  const wholePageOf = (part: Part, piece: number) => wholePages.get(part)![piece]!;
  const places = new Map(
    parts.map((part, at) => [
      part.id,
      { at, whole: wholePages.get(part)![0]!, contents: contentsPage.get(part)! },
    ]),
  );
  const labels = { whole: whole.map(pieceLabel), contents: contents.map(groupLabel) };
  return { whole, contents, labels, placeOf: (part) => places.get(part), wholePageOf };
}

/** By its part, the page of each of its pieces. */
function pagesOfPieces(pages: readonly (readonly Piece[])[]): ReadonlyMap<Part, readonly number[]> {
  const found = new Map<Part, number[]>();
  pages.forEach((group, page) => {
    for (const { part } of group) {
      const known = found.get(part);
      if (known) known.push(page);
      else found.set(part, [page]);
    }
  });
  return found;
}

/** A question or section as a whole. */
export function wholePiece(article: Article, part: Part): Piece {
  if (part.kind === "question") return { part, answers: part.answers, at: 0 };
  return { part, answers: [], section: joinedPages(sectionPages(article, part)), at: 0 };
}

/** Pieces of one page: those of the same question that follow each other are one. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const found: Piece[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (last?.part !== piece.part) found.push(piece);
    else found[found.length - 1] = { ...last, ...both(last, piece) };
  }
  return found;
}

function both(one: Piece, other: Piece): Pick<Piece, "answers" | "section"> {
  const answers = [...one.answers, ...other.answers];
  if (!one.section || !other.section) return { answers };
  return { answers, section: joinedPages([one.section, other.section]) };
}

function piecesOf(article: Article, part: Part): readonly Piece[] {
  if (part.kind === "section")
    return sectionPages(article, part).map((section, at) => ({ part, answers: [], section, at }));
  return answerPages(part).map((answers, at) => ({ part, answers, at }));
}

function pieceWeight({ part, answers, section, at }: Piece): number {
  const own = answers.reduce((sum, answer) => sum + answerWeight(answer), 0);
  if (part.kind === "section") return section!.weight;
  return at === 0 ? partWeight({ ...part, answers: [] }) + own : own;
}

/** As `groupLabel`; of a page that has a question in part, also which of its pieces: `3 (2)`. */
function pieceLabel(group: readonly Piece[]): string {
  const label = groupLabel([...new Set(group.map(({ part }) => part))]);
  const piece = group[0]?.at ?? 0;
  return piece === 0 ? label : `${label} (${piece + 1})`;
}

function pageOf(groups: readonly PartGroup[]): ReadonlyMap<Part, number> {
  return new Map(groups.flatMap((group, page) => group.map((part) => [part, page] as const)));
}

/** A group in a few words: the numbers of its questions, `13–24`, or the heading of its first section. */
export function groupLabel(group: PartGroup): string {
  const numbers = group.flatMap((part) => (part.kind === "question" ? [part.number] : []));
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined) return group[0]?.heading.short ?? "";
  return first === last ? String(first) : `${first}–${last}`;
}
