import type { Doubt, ImportedAnswer, ImportedPart } from "../imported.ts";
import { splitQuestion } from "./sentences.ts";
import { lengthOf, type Turn } from "./turn.ts";

/** Words of what an interviewer says and asks nothing, from which on that is told. */
const LONG_STATEMENT = 30;
/** Fewest words that are answered to it. */
const FEWEST_ANSWERED = 60;
/** Fewest words of a question. What is shorter (“Really?”) stays where it was said. */
const FEWEST_IN_QUESTION = 4;
/** Most words of somebody else that stay where they were said, within an answer. */
const MOST_BETWEEN = 15;

/** A turn of somebody who is known. */
export interface Spoken extends Turn {
  readonly speaker: string;
  /** The name as it is written at this turn. */
  readonly written: string;
  /** Id of the expert; absent for who asks. */
  readonly expert?: string;
}

/** What a conversation became. */
export interface Joined {
  /** What is said before the first question, as Markdown. */
  readonly abstract: string;
  readonly parts: readonly ImportedPart[];
  readonly doubts: readonly Doubt[];
  /** Turns whose speaker's name is in the text, as it is not above an answer. */
  readonly named: ReadonlySet<Turn>;
}

/**
 * Joins turns to questions and answers. What an interviewer says is a question when it asks, or asks for something
 * (“Tell us …”) and gets a long answer; else it stays within the answer, as a quotation. An expert has one answer to a question:
 * what they say later in it follows there.
 */
export function joinTurns(turns: readonly Spoken[], namesAskers: boolean): Joined {
  const groups = groupsOf(turns);
  const named = new Set<Turn>();
  const doubts: Doubt[] = [];
  const [before, ...asked] = groups;
  const abstract = before!.map((turn) => quoted(turn, named, "")).join("\n\n");
  const parts = asked.map((group, part) => partOf(group, part, namesAskers, named, doubts));
  return { abstract, parts, doubts, named };
}

/** The turns before the first question, and those of each question. */
function groupsOf(turns: readonly Spoken[]): readonly Spoken[][] {
  const groups: Spoken[][] = [[]];
  turns.forEach((turn, index) => {
    const isNext = opensQuestion(turn, index, turns) && !isOnlyAsked(groups.at(-1)!, groups.length);
    if (isNext) groups.push([turn]);
    else groups.at(-1)!.push(turn);
  });
  return groups;
}

/** Whether nobody has answered the last question yet: two interviewers ask it together. */
function isOnlyAsked(group: readonly Spoken[], count: number): boolean {
  return count > 1 && group.every(({ expert }) => expert === undefined);
}

function opensQuestion(turn: Spoken, index: number, turns: readonly Spoken[]): boolean {
  if (turn.expert !== undefined) return false;
  const next = turns.slice(index + 1).findIndex(({ expert }) => expert === undefined);
  const answers = turns.slice(index + 1, next < 0 ? undefined : index + 1 + next);
  const answered = answers.reduce((sum, { text }) => sum + lengthOf(text), 0);
  const { asks, prompts } = splitQuestion(turn.text);
  const length = lengthOf(turn.text);
  if (asks) return length >= FEWEST_IN_QUESTION;
  return prompts && length >= FEWEST_IN_QUESTION && answered >= FEWEST_ANSWERED;
}

function partOf(
  group: readonly Spoken[],
  part: number,
  namesAskers: boolean,
  named: Set<Turn>,
  doubts: Doubt[],
): ImportedPart {
  const first = group[0]!;
  const { question, rest, asks } = splitQuestion(first.text);
  const { place, start } = first;
  if (!asks)
    doubts.push({
      place,
      text: "nothing of this asks",
      decided: "its last sentence is the question",
      at: { part },
    });
  // A name alone, without words that frame the question, says nothing.
  const isNamed = namesAskers && rest !== "";
  if (isNamed) named.add(first);
  const intro = [isNamed ? `*${first.speaker}:* ${rest}` : rest];
  const from = group.findIndex(({ expert }) => expert !== undefined);
  const others = group.slice(1, from < 0 ? undefined : from);
  intro.push(...others.map((turn) => quoted(turn, named, "")));
  const answers = from < 0 ? [] : answersOf(group.slice(from), part, named, doubts);
  return {
    kind: "question",
    heading: question,
    markdown: intro.filter((text) => text !== "").join("\n\n"),
    answers,
    place,
    ...(start === undefined ? {} : { start }),
  };
}

function answersOf(
  turns: readonly Spoken[],
  part: number,
  named: Set<Turn>,
  doubts: Doubt[],
): readonly ImportedAnswer[] {
  const answers: ImportedAnswer[] = [];
  let current = -1;
  const add = (text: string) => {
    answers[current] = { ...answers[current]!, markdown: `${answers[current]!.markdown}\n\n${text}`.trim() };
  };
  turns.forEach((turn, index) => {
    const { expert, text, place, start } = turn;
    const goesOn = turns[index + 1]?.expert === answers[current]?.expert;
    const isBetween = expert !== answers[current]?.expert && goesOn && lengthOf(text) <= MOST_BETWEEN;
    if (expert === undefined && lengthOf(text) >= LONG_STATEMENT)
      doubts.push({
        place,
        text: `${turn.speaker} says something long that asks nothing`,
        decided: "it stays within the answer",
        at: { part, answer: Math.max(0, current) },
      });
    if (expert === undefined || (current >= 0 && isBetween)) {
      add(quoted(turn, named, "> "));
      return;
    }
    const own = answers.findIndex((answer) => answer.expert === expert);
    if (own < 0) {
      answers.push({ expert, markdown: text, place, ...(start === undefined ? {} : { start }) });
      current = answers.length - 1;
      return;
    }
    if (own !== current) doubts.push(later(turn, part, own));
    current = own;
    add(text);
  });
  return answers;
}

function later({ speaker, place }: Spoken, part: number, answer: number): Doubt {
  const text = `${speaker} speaks again after others`;
  return { place, text, decided: "joined to what they said before", at: { part, answer } };
}

/** A turn with its speaker's name before it. */
function quoted(turn: Spoken, named: Set<Turn>, mark: string): string {
  named.add(turn);
  const name = turn.speaker === "" ? "" : `*${turn.speaker}:* `;
  return `${name}${turn.text}`.replace(/^/gm, mark).replace(/^> $/gm, ">");
}
