import { isGroupName, readName } from "../model/person-name.ts";

/** Most letters of initials, and of a word that is an id. */
const MOST = 4;
const MOST_OF_WORD = 12;

/**
 * An id for each name: its initials (`RK`, `S1` of “Speaker 1”), or all of a name of one word (`Anna`, `Reader` of “The
 * reader”); no two are the same, nor one of `used`.
 */
export function expertIds(names: readonly string[], used: readonly string[] = []): readonly string[] {
  const taken = new Set(used.map((id) => id.toLowerCase()));
  return names.map((name) => {
    const stem = lettersOf(name);
    let id = stem;
    for (let number = 2; taken.has(id.toLowerCase()); number++) id = `${stem}${number}`;
    taken.add(id.toLowerCase());
    return id;
  });
}

function lettersOf(written: string): string {
  const { given, family } = readName(written);
  const name = [...given, family].join(" ");
  const bare = isGroupName(name) ? name.replace(/^\S+\s+/, "") : name;
  const words = bare
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map((word) => word.match(LETTER) ?? [])
    .filter(([first]) => first !== undefined);
  const [[first, ...others] = ["X"]] = words;
  if (words.length < 2) return [first!.toUpperCase(), ...others].slice(0, MOST_OF_WORD).join("");
  const firsts = words.map(([letter]) => letter!);
  const capitals = firsts.filter((letter) => /\p{Lu}/u.test(letter));
  const chosen = capitals.length > 1 ? capitals : firsts;
  const some = chosen.length > MOST ? [...chosen.slice(0, MOST - 1), chosen.at(-1)!] : chosen;
  return some.join("").toUpperCase();
}

/** A letter or digit with its marks. */
const LETTER = /[\p{L}\p{N}]\p{M}*/gu;
