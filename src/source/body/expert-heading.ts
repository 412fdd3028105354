import { distance } from "fastest-levenshtein";
import { suggest } from "../../diagnostics/suggest.ts";
import type { Expert } from "../../model/expert.ts";
import { bareName, readName } from "../../model/person-name.ts";

/** What a heading says that opens an expert's answer. */
export interface ExpertHeading {
  readonly expert: Expert;
  /** What separates the position from the expert; undefined when the heading has no position. */
  readonly separator?: "colon" | "dash";
  /** Where the position starts in the heading's text, from 0. */
  readonly at: number;
}

/** What may stand between an expert and their position. A plain hyphen needs blanks: names have hyphens. */
const COLON = /[:：]/u;
const DASH = /[–—]|\s-{1,3}\s/u;

/**
 * Reads the text of a heading: an expert's id, dotted initials or full name, alone or with a position
 * after a colon (or a dash, which is a mistake). Undefined when no expert is called so.
 */
export function readExpertHeading(text: string, experts: readonly Expert[]): ExpertHeading | undefined {
  const whole = expertNamed(text, experts);
  if (whole) return { expert: whole, at: text.length };
  for (const [separator, mark] of [["colon", COLON] as const, ["dash", DASH] as const]) {
    const found = mark.exec(text);
    const expert = found && expertNamed(text.slice(0, found.index), experts);
    if (!found || !expert) continue;
    const end = found.index + found[0].length;
    return { expert, separator, at: text.length - text.slice(end).trimStart().length };
  }
  return undefined;
}

/** The part of a heading's text that may name an expert: all that stands before a colon. */
export function nameIn(text: string): string {
  return text.slice(0, COLON.exec(text)?.index).trim();
}

/**
 * The expert whose id, dotted initials or full name this is, in this order. Case, blanks and titles do not
 * matter, nor which part of a name comes first: `Kessler, Rosa`.
 */
function expertNamed(text: string, experts: readonly Expert[]): Expert | undefined {
  const { ids, initials, names } = spellingsOf(experts);
  const folded = fold(text);
  return ids.get(folded) ?? initials.get(folded) ?? names.get(fold(bareName(text)));
}

/** The experts of an article by each spelling, folded; of two that are spelled alike, the first. */
interface Spellings {
  readonly ids: ReadonlyMap<string, Expert>;
  readonly initials: ReadonlyMap<string, Expert>;
  readonly names: ReadonlyMap<string, Expert>;
}

/** By the list of an article's experts: every heading is looked up. */
const SPELLINGS = new WeakMap<readonly Expert[], Spellings>();

function spellingsOf(experts: readonly Expert[]): Spellings {
  const known = SPELLINGS.get(experts);
  if (known) return known;
  const by = (spelling: (expert: Expert) => string) =>
    new Map([...experts].reverse().map((expert) => [fold(spelling(expert)), expert]));
  const spellings = {
    ids: by(({ id }) => id),
    initials: by(({ initials }) => initials),
    names: by(({ name }) => bareName(name)),
  };
  SPELLINGS.set(experts, spellings);
  return spellings;
}

/**
 * The hint for a heading that is probably meant to name an expert, though none is called so: it names one
 * and goes on in parentheses or without a colon, nearly matches, is part of a name, or looks like dotted
 * initials. Undefined for an ordinary subheading.
 */
export function likelyMistake(text: string, experts: readonly Expert[]): string | undefined {
  if (experts.length === 0) return undefined;
  const [, before = "", inside = ""] = /^([^(（]+)[(（](.+)[)）]$/u.exec(text) ?? [];
  const named = expertNamed(before, experts);
  if (named)
    return `write ### ${named.id}, or with their position ### ${named.id}: ${inside} (for an ordinary subheading, add {.subheading})`;
  const [, id = "", position = ""] = /^(\p{Lu}{2,4})\s+(.+)$/u.exec(text) ?? [];
  if (experts.some((expert) => expert.id === id))
    return `write ### ${id}: ${position}, with a colon (for an ordinary subheading, add {.subheading})`;
  const folded = fold(text);
  const meant = experts.find((expert) => isPartOfName(folded, expert))?.id ?? nearest(text, experts);
  if (meant) return `did you mean “${meant}”? (for an ordinary subheading, add {.subheading})`;
  if (!/^(\p{Lu}\.\s*){2,}$/u.test(text)) return undefined;
  const known = experts.map(({ id }) => id).join(", ");
  return `the experts are ${known}; list new experts in the front matter`;
}

function fold(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("’", "'")
    .replaceAll("ß", "ss")
    .replace(/[\s.]+/g, "");
}

/** Whether a heading is the family name, or the first and the family name: `Bhatia`, `Sangeeta Bhatia`. */
function isPartOfName(folded: string, { name, shortName }: Expert): boolean {
  const { given, family } = readName(name);
  const families = [family, family.split(/\s+/).at(-1)!, shortName].filter((each) => each.length > 2);
  return families.some((each) => [fold(each), fold(`${given[0] ?? ""}${each}`)].includes(folded));
}

/**
 * The id of the expert whose id, name or family name is spelt nearly like the heading. Only text in capitals
 * is compared with ids. `suggest` says how many letters of ids and names may be wrong.
 */
function nearest(text: string, experts: readonly Expert[]): string | undefined {
  const bare = text.replace(/[\s.]/g, "");
  if (/^[\p{Lu}\p{N}]{2,6}$/u.test(bare)) {
    const ids = experts.map(({ id }) => id).filter((id) => Math.abs(id.length - bare.length) <= 1);
    const meant = suggest(bare, ids) ?? ids.find((id) => sorted(id) === sorted(bare));
    if (meant) return meant;
  }
  const names = experts.map(({ name }) => name);
  const name = suggest(text, names);
  return experts.find((expert) => expert.name === name || isNearFamily(bareName(text), expert))?.id;
}

const sorted = (id: string) => [...id].sort().join("");

/** A family name of so many letters is long: two may be wrong. */
const LONG_NAME = 7;
/** Shorter ones are too much like other words. */
const SHORT_NAME = 4;

/** Whether a word is a family name with a letter or two wrong, but not the first: other words are like names, too. */
function isNearFamily(word: string, { name }: Expert): boolean {
  const [one, other] = [word, readName(name).family].map(fold);
  if (other!.length < SHORT_NAME || one![0] !== other![0]) return false;
  return distance(one!, other!) <= (other!.length < LONG_NAME ? 1 : 2);
}
