import { distance } from "fastest-levenshtein";
import { bareName, readName } from "../model/person-name.ts";
import { expertIds } from "./expert-ids.ts";
import type { Doubt, ImportedExpert, ImportInput, Place } from "./imported.ts";

/** A name as it is written at one place. */
export interface Naming {
  readonly name: string;
  readonly place: Place;
}

/** The people of a text. */
export interface People {
  /** Those who were known, then the others in the order in which they are named. */
  readonly experts: readonly ImportedExpert[];
  /** Id of who is meant by a spelling; undefined for a name that was not among those given. */
  who(name: string): string | undefined;
  readonly doubts: readonly Doubt[];
}

const ONE = "one person";
const TWO = "two people";

/**
 * The people who are named. `known` are listed already, with ids. Spellings that differ only in blanks, dots,
 * capitals and titles are one name. Initials, parts that one name alone has, and names with a letter changed
 * are taken for the longer or more frequent name; that is told and can be chosen otherwise.
 */
export function peopleOf(
  namings: readonly Naming[],
  known: readonly ImportedExpert[],
  choices: ImportInput["choices"],
): People {
  const doubts: Doubt[] = [];
  /** The folded name that a folded spelling means. */
  const meaning = new Map<string, string>();
  const written = new Map<string, string>();
  for (const { id, name } of known) {
    written.set(fold(name), name);
    meaning.set(fold(name), fold(name)).set(fold(id), fold(name));
  }
  for (const { name, place } of spellings(namings)) {
    const folded = fold(name);
    if (meaning.has(folded)) continue;
    const like = [...written.values()].filter((other) => isLike(name, other));
    const other = like.length === 1 ? like[0] : undefined;
    const doubt = other === undefined ? undefined : doubtOf(name, other, place, choices);
    if (doubt) doubts.push(doubt);
    const isOther = doubt?.ask?.options[0] === ONE;
    meaning.set(folded, isOther ? fold(other!) : folded);
    if (!isOther) written.set(folded, name);
  }
  const experts = listed(namings, known, meaning, written);
  const ids = new Map(experts.map(({ id, name }) => [fold(name), id]));
  return { experts, who: (name) => ids.get(meaning.get(fold(name)) ?? ""), doubts };
}

function doubtOf(name: string, other: string, place: Place, choices: ImportInput["choices"]): Doubt {
  const key = `${name} is ${other}`;
  const options = choices.get(key) === TWO ? [TWO, ONE] : [ONE, TWO];
  return {
    place,
    text: `“${name}” and “${other}” are named`,
    decided: `taken for ${options[0]}`,
    ask: { key, options },
  };
}

/** Each name once: names of more words first, then the more frequent ones, so that parts and slips come last. */
function spellings(namings: readonly Naming[]): readonly Naming[] {
  const counts = new Map<string, number>();
  const first = new Map<string, Naming>();
  for (const naming of namings) {
    const folded = fold(naming.name);
    counts.set(folded, (counts.get(folded) ?? 0) + 1);
    if (!first.has(folded)) first.set(folded, naming);
  }
  const words = ({ name }: Naming) => name.split(/\s+/).filter((word) => word.length > 2).length;
  const often = ({ name }: Naming) => counts.get(fold(name))!;
  return [...first.values()].sort((a, b) => words(b) - words(a) || often(b) - often(a));
}

function listed(
  namings: readonly Naming[],
  known: readonly ImportedExpert[],
  meaning: ReadonlyMap<string, string>,
  written: ReadonlyMap<string, string>,
): readonly ImportedExpert[] {
  const isKnown = new Set(known.map(({ name }) => fold(name)));
  const inOrder = new Set(namings.map(({ name }) => meaning.get(fold(name))!));
  const later = [...inOrder].filter((folded) => !isKnown.has(folded)).map((folded) => written.get(folded)!);
  const ids = expertIds(
    later,
    known.map(({ id }) => id),
  );
  return [...known, ...later.map((name, index) => ({ id: ids[index]!, name }))];
}

/** Whether a name is another one's initials, a part of it, or that with a letter or two changed. */
export function isLike(name: string, other: string): boolean {
  const { given, family } = readName(other);
  const words = [...given, ...family.split(/\s+/)].map(fold);
  const folded = fold(name);
  const initials = words.map((word) => [...word][0]).join("");
  if (words.length > 1 && folded === initials) return true;
  if (words.length > 1 && (words.includes(folded) || folded === `${words[0]}${words.at(-1)}`)) return true;
  const whole = fold(other);
  const most = whole.length >= 12 ? 2 : whole.length >= 7 ? 1 : 0;
  return (
    folded[0] === whole[0] &&
    Math.abs(folded.length - whole.length) <= most &&
    distance(folded, whole) <= most
  );
}

/** A name as it is compared. */
export function fold(name: string): string {
  return bareName(name)
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/[\s.]+/g, "");
}
