import { secondsOf } from "../../model/recording-time.ts";
import { escapeMarkdown } from "../escape.ts";
import { type Findings, label } from "../findings.ts";
import { isMarked, type LabelAt, labelAt } from "../labels.ts";
import { readFront } from "../markdown/front-matter.ts";
import { fold } from "../people.ts";
import type { Conversation, Turn } from "./turn.ts";

/** A line, and the label that it begins with, where that is a speaker's. */
interface Line {
  readonly text: string;
  readonly label?: LabelAt;
}

/** `Rosa Kessler  0:12` on a line of its own, as programs write it that make transcripts. */
const NAME_AND_TIME =
  /^((?:[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*|Speaker)(?: [\p{L}\p{M}\d.'’-]+){0,4})\s+[[(]?(\d{1,2}:\d{2}(?::\d{2})?)[\])]?$/u;

/** Fewest times that a name without bold letters begins a line. */
const FEWEST = 2;

/** Reads text in which lines begin with who speaks: `Name:`, `**Name:**`, with times or without. */
export function readLabelledText(source: string, file: string, findings: Findings): Conversation {
  const front = readFront(source);
  const isMarkdown = /(?:\.(?:md|markdown|mdown|mkd)|\(as Markdown\))$/i.test(file);
  const lines = linesOf(source).map((line, index) => (index < front.lines ? { text: "" } : line));
  const opening: string[] = [];
  const turns: (Omit<Turn, "text"> & { lines: string[] })[] = [];
  lines.forEach(({ text, label: from }, index) => {
    if (!from) {
      (turns.at(-1)?.lines ?? opening).push(text);
      return;
    }
    const place = { file, line: index + 1 };
    const start = from.time === undefined ? undefined : secondsOf(from.time);
    if (from.time !== undefined) label(findings, from.time, "time", place);
    turns.push({ speaker: from.name, place, lines: [from.rest], ...(start === undefined ? {} : { start }) });
  });
  const textOf = (own: readonly string[]) => {
    const text = own
      .join("\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim();
    return isMarkdown ? text : escapeMarkdown(text);
  };
  const read = turns.map(({ lines: own, ...turn }): Turn => ({ ...turn, text: textOf(own) }));
  label(findings, front.text, "meta", { file, line: 1 });
  return { opening: textOf(opening), turns: read.flatMap((turn) => withStart(turn, findings)) };
}

/** A question with a line of its own that nobody says: `**Why?**`, `Q: Why?`, `**Q1:** Why?` */
const OWN_QUESTION = /^\s*(?:\*\*[^*\n]+[?？؟]\*\*\s*$|(?:\*\*)?(?:Q|Question|Frage)\s?\d*\s?[:：.)])/u;

/** Fewest paragraphs, share of labelled ones, and speakers that make a conversation. */
export function isConversation(source: string): boolean {
  const front = readFront(source);
  const body = source.split("\n").slice(front.lines).join("\n");
  const lines = linesOf(body);
  const count = (own: RegExp) => lines.filter(({ text }) => own.test(text)).length;
  if (count(/^ {0,3}#{1,6}\s/) > 1 || count(OWN_QUESTION) > 1) return false;
  const said = lines.filter(({ label }) => label);
  const often = new Map<string, number>();
  // A time beside a name says as much as the same name twice.
  for (const { label } of said)
    often.set(
      fold(label!.name),
      (often.get(fold(label!.name)) ?? 0) + (label!.time === undefined ? 1 : FEWEST),
    );
  const paragraphs = body.split(/\n\s*\n/).filter((text) => text.trim() !== "").length;
  return (
    said.length >= 4 &&
    [...often.values()].filter((count) => count >= FEWEST).length >= 2 &&
    said.length * 2 >= paragraphs
  );
}

function linesOf(source: string): readonly Line[] {
  const found = source.split("\n").map((text): Line => {
    const named = NAME_AND_TIME.exec(text.trim());
    if (named) return { text, label: { name: named[1]!, time: named[2]!, written: text.trim(), rest: "" } };
    const label = labelAt(text);
    return label ? { text, label } : { text };
  });
  const counts = new Map<string, number>();
  for (const { label } of found)
    if (label) counts.set(fold(label.name), (counts.get(fold(label.name)) ?? 0) + 1);
  return found.map((line) => {
    const { label } = line;
    const isName =
      label &&
      !isLetter(label.name) &&
      (isMarked(label) || label.time || counts.get(fold(label.name))! >= FEWEST);
    return isName ? line : { text: line.text };
  });
}

/** `Q:` and `A:` say what is asked and answered, not who speaks. */
function isLetter(name: string): boolean {
  return /^(?:q|a|question|answer)\s?\d*$/i.test(name);
}

/** A turn with the time that its text begins with; none when it has no words, such as “Break: [12:30]”. */
function withStart(turn: Turn, findings: Findings): readonly Turn[] {
  const match = /^\\?\[(\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)\\?\]\s*/.exec(turn.text);
  const start = match ? secondsOf(match[1]!) : undefined;
  const text = match ? turn.text.slice(match[0].length) : turn.text;
  if (!/[\p{L}\p{N}]/u.test(text)) {
    findings.leftOut.push({
      text: `${turn.speaker} ${turn.text}`,
      why: "nobody says anything",
      place: turn.place,
    });
    return [];
  }
  if (!match || turn.start !== undefined || start === undefined) return [turn];
  label(findings, match[1]!, "time", turn.place);
  return [{ ...turn, text, start }];
}
