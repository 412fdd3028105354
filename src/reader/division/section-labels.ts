import type { SectionPage } from "./section-pages.ts";

/** In characters: longer names are cut. */
const LONGEST = 18;

/**
 * The labels of the pages of a section: by the first letters of their terms, `A–C`; where several pages have the
 * same, by their first term; of other text, by the number of the page.
 */
export function sectionLabels(names: readonly SectionPage["names"][]): readonly string[] {
  const byLetters = names.map((name) => name && range(letterOf(name[0]), letterOf(name[1])));
  if (isEachOther(byLetters)) return byLetters.map((label, at) => label ?? String(at + 1));
  const byNames = names.map((name) => name && shortened(name[0]));
  if (isEachOther(byNames)) return byNames.map((label, at) => label ?? String(at + 1));
  return names.map((_, at) => String(at + 1));
}

function range(first: string, last: string): string {
  return first === last ? first : `${first}–${last}`;
}

function letterOf(name: string): string {
  return (/[\p{L}\p{N}]\p{M}*/u.exec(name)?.[0] ?? name.slice(0, 1)).toUpperCase();
}

function shortened(name: string): string {
  const letters = [...name];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join("")}…` : name;
}

/** Whether no two labels are the same. */
function isEachOther(labels: readonly (string | undefined)[]): boolean {
  const given = labels.filter((label) => label !== undefined);
  return new Set(given).size === given.length;
}
