import type { Ratio } from "../../src/model/meta.ts";
import type { Contents, ContentsEntry } from "./body.ts";
import { shortened } from "./brief.ts";
import { bodyHeight, textWidth } from "./dimensions.ts";
import { FLOOR, TEXT_SIZES, type TextSize } from "./sizes.ts";
import { linesOf } from "./text-width.ts";

/** The most entries in one column; more take two. */
const ONE_COLUMN = 8;
/** Text of this size is easy to read: where it is too large, entries get shorter or are put in groups. */
const EASY: TextSize = 24;
const LARGEST: TextSize = 40;
/** In em: a line, the gap between entries, the number before an entry. `talk-opening-and-closing.css` uses the same. */
const LINE = 1.26;
const GAP = 0.5;
const NUMBER = 1.7;
const RANGE = 4.6;
/** In px. */
const COLUMN_GAP = 64;
/** Columns stay partly empty, because entries are not cut. */
const FULL = 0.92;
/** How many questions a group has, if their number alone decides. */
const GROUP_SIZES = [5, 10, 20, 25, 50, 100, 200, 250, 500, 1000] as const;
/** The length of a question in the name of a group, in em. */
const NAME = 17;

/** Questions under one heading of the article; without it they stand before the first. */
export interface ContentsGroup {
  readonly heading?: string;
  readonly entries: readonly ContentsEntry[];
}

/**
 * The contents, on one screen: every entry, whole if large text allows that, else cut to two lines or
 * one; else the article's groups; else the fewest runs of equal length that fit. `lang` says where
 * words end.
 */
export function contentsBody(groups: readonly ContentsGroup[], ratio: Ratio, lang: string): Contents {
  const all = groups.flatMap(({ entries }) => entries);
  const headed = groups.filter(({ heading }) => heading !== undefined).length > 1 ? [groups] : [];
  const runs = GROUP_SIZES.map((size) => runsOf(all, size));
  const grouped = [...headed, ...runs].map((some) => some.map((group) => entryOf(group, lang)));
  const choices = [
    layOut(all, ratio),
    ...[2, 1].map((lines) => layOut(inLines(all, lines, ratio, lang), ratio, FLOOR)),
    ...grouped.map((entries) => layOut(entries, ratio)),
  ];
  return choices.find(({ size }) => size !== undefined) ?? choices.at(-1)!;
}

/** Entries whose words take at most so many lines in the smallest text. */
function inLines(
  entries: readonly ContentsEntry[],
  lines: number,
  ratio: Ratio,
  lang: string,
): readonly ContentsEntry[] {
  const measure = columnWidth(columnsFor(entries), ratio) / FLOOR - NUMBER;
  const fits = (text: string) => linesOf(text, measure) <= lines;
  return entries.map((entry) => {
    const { short } = entry.part.heading;
    return { ...entry, name: fits(short) ? short : shortened(short, fits, lang) };
  });
}

function runsOf(entries: readonly ContentsEntry[], size: number): readonly ContentsGroup[] {
  return Array.from({ length: Math.ceil(entries.length / size) }, (_, index) => ({
    entries: entries.slice(index * size, (index + 1) * size),
  }));
}

/** The entry of a group: the numbers of its questions, and its heading or its first and last question. */
function entryOf({ heading, entries }: ContentsGroup, lang: string): ContentsEntry {
  const first = entries[0]!;
  const last = entries.at(-1)!;
  const numbers = entries.map(({ number }) => number).filter(Boolean);
  const ends = numbers.length > 1 ? [numbers[0]!, numbers.at(-1)!] : numbers;
  const nameOf = ({ part }: ContentsEntry) => cut(part.heading.short, lang);
  const name = heading ?? (first === last ? nameOf(first) : `${nameOf(first)} – ${nameOf(last)}`);
  return { number: ends.join("–"), part: first.part, name };
}

function cut(text: string, lang: string): string {
  const fits = (some: string) => linesOf(some, NAME) <= 1;
  return fits(text) ? text : shortened(text, fits, lang);
}

function columnsFor(entries: readonly ContentsEntry[]): number {
  return entries.length <= ONE_COLUMN ? 1 : 2;
}

function columnWidth(columns: number, ratio: Ratio): number {
  return (textWidth(ratio) - COLUMN_GAP * (columns - 1)) / columns;
}

/** Entries in columns, with the largest text that has space for all of them; none when no size has. */
function layOut(entries: readonly ContentsEntry[], ratio: Ratio, smallest: TextSize = EASY): Contents {
  const columns = columnsFor(entries);
  const height = bodyHeight("", ratio) * columns * FULL;
  const ranges = entries.some(({ number }) => number.includes("–"));
  const total = (size: number) => {
    const measure = columnWidth(columns, ratio) / size - (ranges ? RANGE : NUMBER);
    const lines = entries.map(({ name, part }) => linesOf(name ?? part.heading.listed, measure));
    return size * lines.reduce((sum, count) => sum + count * LINE + GAP, 0);
  };
  const sizes = TEXT_SIZES.filter((size) => size >= smallest && size <= LARGEST);
  const fitting = sizes.find((size) => total(size) <= height);
  return { kind: "contents", columns, ranges, size: fitting, entries };
}
