import type { Doubt, ImportInput } from "../imported.ts";
import { isAsking } from "./sentences.ts";
import { lengthOf, type Turn } from "./turn.ts";

/** Who asks in a conversation, by the names that turns have. */
export interface Roles {
  readonly askers: ReadonlySet<string>;
  readonly doubts: readonly Doubt[];
}

/** Share of somebody's turns that end with a question, from which on they ask the questions. */
const OFTEN = 0.2;

const ASKER = /^(?:interviewer|host|moderator|question|q|frage|interview|presenter|reporter|editor)\b/i;

/** Finds who asks: by the word for it, else by how many of their turns end with a question; which is told. */
export function rolesOf(turns: readonly Turn[], choices: ImportInput["choices"]): Roles {
  const speakers = [...new Set(turns.flatMap(({ speaker }) => speaker ?? []))];
  const own = (speaker: string) => turns.filter((turn) => turn.speaker === speaker);
  const share = (speaker: string) =>
    own(speaker).filter(({ text }) => isAsking(text)).length / own(speaker).length;
  const named = speakers.filter((speaker) => ASKER.test(speaker));
  const often = speakers.filter((speaker) => share(speaker) >= OFTEN);
  const [most] = [...speakers].sort((a, b) => share(b) - share(a) || length(own(a)) - length(own(b)));
  const guess =
    named.length > 0
      ? named
      : often.length > 0 && often.length < speakers.length
        ? often
        : most === undefined
          ? []
          : [most];
  const doubts: Doubt[] = [];
  const askers = speakers.filter((speaker) => {
    const key = `role of ${speaker}`;
    const [asks, answers] = ["asks the questions", "answers them"];
    const chosen = choices.get(key) ?? (guess.includes(speaker) ? asks : answers);
    const options = chosen === asks ? [asks, answers] : [answers, asks];
    const text = `“${speaker}” speaks ${own(speaker).length} times and ends ${Math.round(share(speaker) * 100)} % of it with a question`;
    doubts.push({ place: own(speaker)[0]!.place, text, decided: chosen, ask: { key, options } });
    return chosen === asks;
  });
  return { askers: new Set(askers), doubts };
}

function length(turns: readonly Turn[]): number {
  return turns.reduce((sum, { text }) => sum + lengthOf(text), 0) / Math.max(1, turns.length);
}
