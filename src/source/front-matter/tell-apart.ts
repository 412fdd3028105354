import type { PersonName } from "../../model/person-name.ts";
import { initialsOf } from "./initials.ts";

/** An expert as the front matter lists them; `initials` and `short` only where it gives them. */
export interface Named {
  readonly id: string;
  readonly name: PersonName;
  readonly initials?: string | undefined;
  readonly short?: string | undefined;
}

/** What each of several experts is called where space is short. */
export interface ShortForms {
  readonly initials: readonly string[];
  readonly shortNames: readonly string[];
  /** Which experts would have the same initials: their places in the list. */
  readonly alike: readonly (readonly number[])[];
}

/** How many letters may stand for a name in initials that would be the same otherwise. */
const LETTERS = [2, 3, 4, 5, 6];

/**
 * Initials and short names of experts, different for each of them. Where they would be the same, those
 * that the front matter gives stay, and more letters or words of the name are taken for the others.
 */
export function shortForms(experts: readonly Named[]): ShortForms {
  const plain = experts.map(({ id, name, initials }) => initials ?? initialsOf(name) ?? id);
  const initials = toldApart(
    experts.map(({ initials }, index) => ({ plain: plain[index]!, isGiven: initials !== undefined })),
    [
      ...LETTERS.map((letters) => (index: number) => initialsOf(experts[index]!.name, letters)),
      ...LETTERS.map((letters) => (index: number) => initialsOf(experts[index]!.name, 1, letters)),
      (index) => experts[index]!.id,
    ],
  );
  const shortNames = toldApart(
    experts.map(({ name, short }) => ({ plain: short ?? name.family, isGiven: short !== undefined })),
    [
      (index) => withGiven(experts[index]!.name, (given) => `${[...given][0]}.`),
      (index) => withGiven(experts[index]!.name, (given) => given),
      (index) => experts[index]!.name.shown,
      (index) => `${experts[index]!.name.shown} (${experts[index]!.id})`,
    ],
  );
  return { initials, shortNames, alike: groupsOf(plain) };
}

function withGiven({ given, family }: PersonName, form: (given: string) => string): string | undefined {
  return given[0] === undefined ? undefined : `${form(given[0])} ${family}`;
}

interface Form {
  readonly plain: string;
  readonly isGiven: boolean;
}

/**
 * The forms, with longer ones in place of those that are the same: the first of `longer` by which all of
 * a group differ from each other and from everybody else.
 */
function toldApart(
  forms: readonly Form[],
  longer: readonly ((index: number) => string | undefined)[],
): readonly string[] {
  const told = forms.map(({ plain }) => plain);
  for (const group of groupsOf(told)) {
    const kept = group.find((index) => forms[index]!.isGiven);
    const changing = group.filter((index) => index !== kept);
    const others = new Set(told.filter((_, index) => !changing.includes(index)).map(fold));
    for (const form of longer) {
      const wanted = changing.map(form);
      const folded = wanted.map((each) => (each === undefined ? "" : fold(each)));
      const isNew = folded.every(
        (each, index) => each && !others.has(each) && folded.indexOf(each) === index,
      );
      if (!isNew) continue;
      changing.forEach((index, at) => {
        told[index] = wanted[at]!;
      });
      break;
    }
  }
  return told;
}

/** The places of texts that are the same but for case, in groups of two and more. */
function groupsOf(texts: readonly string[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  texts.forEach((text, index) => {
    groups.set(fold(text), [...(groups.get(fold(text)) ?? []), index]);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[\s.]/g, "");
}
