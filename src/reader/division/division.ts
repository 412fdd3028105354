import type { Article, Part } from "../../model/article.ts";
import { divided } from "./divided.ts";
import { partWeight } from "./weight.ts";

/** An article with more questions and sections than this is long: no page of it lists all of them. */
const FEW_PARTS = 40;

/** How many questions and sections a page of the contents lists. */
const LISTED = 100;

/** Questions and sections that follow each other. */
export type PartGroup = readonly Part[];

/** How a long article is divided into pages. */
export interface Division {
  /** The pages of the whole article. */
  readonly whole: readonly PartGroup[];
  /** The pages of the contents. */
  readonly contents: readonly PartGroup[];
  /** The labels of these pages. */
  readonly labels: Readonly<Record<"whole" | "contents", readonly string[]>>;
  /** The place of a part in the article, and its pages of the whole article and of the contents, from 0. */
  placeOf(part: string): PartPlace | undefined;
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
  const whole = isLong(article) ? divided(parts, partWeight) : [parts];
  const contents = isLong(article) ? divided(parts, () => 1, LISTED) : [parts];
  const [wholePage, contentsPage] = [pageOf(whole), pageOf(contents)];
  const places = new Map(
    parts.map((part, at) => [
      part.id,
      { at, whole: wholePage.get(part)!, contents: contentsPage.get(part)! },
    ]),
  );
  const labels = { whole: whole.map(groupLabel), contents: contents.map(groupLabel) };
  return { whole, contents, labels, placeOf: (part) => places.get(part) };
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
