import { readName } from "../model/person-name.ts";

/** Most letters of an id. */
const MOST = 4;

/** An id for each name: the letters of its initials, else its first letters; no two are the same, nor one of `used`. */
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
  const capitals = [...given, family].join(" ").match(/(?<![\p{L}\p{M}])\p{Lu}/gu) ?? [];
  const some = capitals.length > MOST ? [...capitals.slice(0, MOST - 1), capitals.at(-1)!] : capitals;
  if (some.length > 1) return some.join("");
  const letters = written.match(/[\p{L}\p{N}]\p{M}*/gu) ?? [];
  const start = letters.slice(0, 3).join("");
  return start === start.toLowerCase() ? start.toUpperCase() || "X" : start;
}
