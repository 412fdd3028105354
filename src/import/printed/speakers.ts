import { readName } from "../../model/person-name.ts";

/** Who a paragraph begins with: `S.N.B. `, `Sangeeta N. Bhatia. `, `Bhatia: `. */
export interface Opener {
  readonly name: string;
  /** As it is written, with its stop. */
  readonly written: string;
}

const INITIALS = /^((?:\p{Lu}\.[ -]?){2,5})\s+(?=\S)/u;
const NAME = /^(\p{Lu}[\p{L}’'-]+(?: (?:\p{Lu}\.|\p{Lu}[\p{L}’'-]+|\p{Ll}{2,3})){1,4})[.:]\s+(?=\S)/u;

/** The full names and the initials that paragraphs begin with, as the people who answer. */
export interface Speakers {
  /** Full names, in the order of the dump. */
  readonly names: readonly string[];
  openerOf(text: string): Opener | undefined;
}

/** Fewest paragraphs that begin with somebody's initials, or their name. */
const FEWEST = 2;

/** Finds who answers: full names whose initials begin other paragraphs, else names that begin several. */
export function speakersOf(paragraphs: readonly string[]): Speakers {
  const initials = paragraphs.flatMap((text) => INITIALS.exec(text)?.[1] ?? []).map(lettersOf);
  const counts = new Map<string, number>();
  for (const letters of initials) counts.set(letters, (counts.get(letters) ?? 0) + 1);
  const named = paragraphs.flatMap((text) => NAME.exec(text)?.[1] ?? []);
  const often = (name: string) => named.filter((other) => other === name).length;
  const names = [...new Set(named)].filter((name) => counts.has(initialsOf(name)) || often(name) >= FEWEST);
  const byInitials = new Map(names.map((name) => [initialsOf(name), name]));
  const known = new Set([...counts].filter(([, count]) => count >= FEWEST).map(([letters]) => letters));
  return {
    names: [
      ...names,
      ...[...known]
        .filter((letters) => !byInitials.has(letters))
        .map((letters) => [...letters].join(".").concat(".")),
    ],
    openerOf(text) {
      const short = INITIALS.exec(text);
      const letters = short ? lettersOf(short[1]!) : "";
      if (short && (byInitials.has(letters) || known.has(letters)))
        return {
          name: byInitials.get(letters) ?? [...letters].join(".").concat("."),
          written: short[0].trim(),
        };
      const full = NAME.exec(text);
      return full && names.includes(full[1]!) ? { name: full[1]!, written: full[0].trim() } : undefined;
    },
  };
}

function lettersOf(initials: string): string {
  return initials.replace(/[^\p{Lu}]/gu, "");
}

/** The capitals that the words of a name begin with: `S.N.B.` of Sangeeta N. Bhatia. */
function initialsOf(name: string): string {
  const { given, family } = readName(name);
  return ([...given, family].join(" ").match(/(?<![\p{L}\p{M}])\p{Lu}/gu) ?? []).join("");
}
