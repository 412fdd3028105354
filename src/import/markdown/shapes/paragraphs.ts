import { asks } from "../../../prose/asks.ts";
import {
  type Folded,
  type Mark,
  questionMark,
  type Shape,
  splitNumber,
  unbold,
  withSections,
} from "../outline.ts";

/** Fewest questions that make a shape. */
const FEWEST = 2;

/** Numbered questions: `1. Why?` or `**2.** Why?`, alone in a paragraph or in a list of one, with an answer below. */
export function numbered(blocks: readonly Folded[]): Shape | undefined {
  let next = 0;
  const marks = blocks.flatMap((block, at): readonly Mark[] => {
    const { text, rest, tags = "" } = ownLine(block);
    const number = text === undefined ? "" : splitNumber(unbold(text)).number;
    const value = Number(/\d+/.exec(number)?.[0]);
    // Numbers count up, but perhaps one is left out.
    if (number === "" || block.isFolded || value < next || value > next + 3) return [];
    next = value + 1;
    const mark = questionMark(at, text!);
    const labels = [...mark.labels, { text: tags, as: "mark" as const }];
    return [{ ...mark, labels, ...(rest === undefined ? {} : { rest }) }];
  });
  const isAsking = marks.filter(({ heading }) => asks(heading)).length * 2 >= marks.length;
  const hasHeadings = blocks.some(({ kind, level }) => kind === "heading" && level > 1);
  return isAsking || !hasHeadings ? shapeOf("questions are numbered paragraphs", marks, blocks) : undefined;
}

/** Questions in bold, each alone in its paragraph, or at its start with the answer behind it. */
export function bold(blocks: readonly Folded[]): Shape | undefined {
  const candidates = blocks.flatMap((block, at): readonly Mark[] => {
    const match =
      block.kind === "paragraph" && !block.isFolded
        ? /^(\*\*|__)((?:(?!\1)[\s\S])+)\1([\s\S]*)$/.exec(block.text)
        : null;
    if (!match) return [];
    const [, , words, rest] = match;
    const isAlone = rest!.trim() === "";
    if (!isAlone && !asks(words!)) return [];
    const mark = questionMark(at, words!.replace(/\n/g, " "));
    return [isAlone ? mark : { ...mark, rest: rest!.trim() }];
  });
  const asking = candidates.filter(({ heading }) => asks(heading));
  const all = asking.length * 2 >= candidates.length ? asking : candidates;
  const hasHeadings = blocks.some(({ kind, level }) => kind === "heading" && level > 1);
  return asking.length > 0 || !hasHeadings
    ? shapeOf("questions are bold paragraphs", all, blocks)
    : undefined;
}

/** Paragraphs of one line that ask something, each with an answer below. */
export function asking(blocks: readonly Folded[]): Shape | undefined {
  return shapeOf("questions are paragraphs that ask", askingMarks(blocks), blocks);
}

/** The same with nothing below most of them, where half of all paragraphs ask: questions that wait for answers. */
export function unanswered(blocks: readonly Folded[]): Shape | undefined {
  const marks = askingMarks(blocks);
  const paragraphs = blocks.filter(({ kind }) => kind === "paragraph");
  if (marks.length < FEWEST || marks.length * 2 < paragraphs.length) return undefined;
  return { name: "questions are paragraphs, and few have an answer", marks: withSections(marks, blocks) };
}

function askingMarks(blocks: readonly Folded[]): readonly Mark[] {
  return blocks.flatMap((block, at): readonly Mark[] => {
    const isOne = block.kind === "paragraph" && !block.isFolded && !block.text.includes("\n");
    return isOne && asks(unbold(block.text)) ? [questionMark(at, block.text)] : [];
  });
}

/** Items of a list that ask, or ask for something, without answers or with answers in the item. */
export function listed(blocks: readonly Folded[]): Shape | undefined {
  const items = blocks.flatMap((block, at) =>
    block.kind === "list" ? block.items.map((item) => ({ at, item })) : [],
  );
  const isQuestion = (source: string) => asks(source.split("\n")[0]!);
  const askingItems = items.filter(({ item }) => isQuestion(item.source));
  if (askingItems.length <= FEWEST || askingItems.length * 3 < items.length) return undefined;
  const marks = items.map(({ at, item }): Mark => {
    const [first = "", ...rest] = item.source.split("\n");
    const below = rest.join("\n").trim();
    const mark = questionMark(at, first);
    const labels = [...mark.labels, { text: item.mark, as: "number" as const }];
    const doubt = isQuestion(item.source) ? {} : { doubt: "this item asks nothing by its mark" };
    return { ...mark, labels, ...doubt, line: item.line, ...(below === "" ? {} : { rest: below }) };
  });
  return { name: "questions are items of a list", marks: withSections(marks, blocks) };
}

/** The line of a paragraph, or of the only item of a list with its number; what follows it when that line asks. */
function ownLine({ kind, items, source }: Folded): {
  readonly text?: string;
  readonly rest?: string;
  readonly tags?: string;
} {
  const wrapped = kind === "html" ? /^(<(div|p|center)\b[^<>]*>)\s*([^\n<]+?)\s*<\/\2>$/i.exec(source) : null;
  if (wrapped) return { text: wrapped[3]!, tags: `${wrapped[1]}${wrapped[2]}` };
  if (kind !== "paragraph" && !(kind === "list" && items.length === 1 && /^\s*\d/.test(source))) return {};
  const [first = "", ...others] = source.split("\n");
  if (others.length === 0) return { text: first.trim() };
  const indent = /^\s*\S+\s*/.exec(first)![0].length;
  const rest = others.map((line) => line.replace(new RegExp(`^ {0,${indent}}`), "")).join("\n");
  return asks(first) ? { text: first.trim(), rest: rest.trim() } : {};
}

/** The shape, when there are several marks and most of them have something below. */
function shapeOf(name: string, marks: readonly Mark[], blocks: readonly Folded[]): Shape | undefined {
  if (marks.length < FEWEST) return undefined;
  const places = new Set(marks.map(({ at }) => at));
  const answered = marks.filter(
    ({ at, rest }) => rest !== undefined || (at + 1 < blocks.length && !places.has(at + 1)),
  );
  return answered.length * 2 >= marks.length ? { name, marks: withSections(marks, blocks) } : undefined;
}
