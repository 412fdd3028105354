import {
  ANNOTATIONS,
  IMPOSITIONS,
  PAPERS,
  PICTURES,
  QUESTION_STARTS,
  RATIOS,
  TALK_ORDERS,
  TALK_STEPS,
  TALK_STYLES,
  THEMES,
  VARIANTS,
} from "../../model/meta.ts";
import { readDate } from "./dates.ts";
import { asExpertList } from "./expert-list.ts";
import { isGroup } from "./groups.ts";
import { readLanguage } from "./language-tags.ts";

/** Front matter with its values as the schema wants them. */
export interface PlainMeanings {
  readonly value: Readonly<Record<string, unknown>>;
  /** For a key that was written elsewhere or under another name: where it is, by its path with dots. */
  readonly writtenAt: ReadonlyMap<string, readonly string[]>;
}

/** Keys under the name that another tool gives them. */
export const ALIASES: Readonly<Record<string, string>> = {
  author: "authors",
  keywords: "tags",
  language: "lang",
  locale: "lang",
  summary: "description",
};

/** Keys that belong into a group and have one meaning where they stand alone. */
export const GROUPED: Readonly<Record<string, readonly [group: "handout" | "talk", key: string]>> = {
  paper: ["handout", "paper"],
  papersize: ["handout", "paper"],
  columns: ["handout", "columns"],
  variant: ["handout", "variant"],
  minutes: ["talk", "minutes"],
  ratio: ["talk", "ratio"],
  aspectratio: ["talk", "ratio"],
  theme: ["talk", "theme"],
};

type Reading = (value: unknown) => unknown;

/** How a value is read that can mean one thing only, by the key's path. */
const READINGS: Readonly<Record<string, Reading>> = {
  title: asText,
  subtitle: asText,
  description: asText,
  lang: (value) => (typeof value === "string" ? (readLanguage(value) ?? value) : value),
  date: asDate,
  updated: asDate,
  changes: asChanges,
  authors: asPeople,
  editors: asPeople,
  experts: asExpertList,
  tags: asWords,
  smart: asBoolean,
  annotations: oneOf(ANNOTATIONS),
  pictures: oneOf(PICTURES),
  "handout.paper": (value) => oneOf(PAPERS)(withoutWord(value, /[\s_-]*paper$|^us[\s_-]*/gi)),
  "handout.columns": (value) => COUNTS.get(String(value).toLowerCase()) ?? asNumber(value),
  "handout.questions": oneOf(QUESTION_STARTS),
  "handout.variant": oneOf(VARIANTS),
  "handout.links": asBoolean,
  "handout.attach": asBoolean,
  "handout.imposition": oneOf(IMPOSITIONS),
  "handout.bleed": (value) => (typeof value === "number" ? `${value}mm` : withoutWord(value, /\s+/g)),
  "handout.marks": asBoolean,
  "talk.minutes": (value) => asNumber(withoutWord(value, /\s*min(?:ute)?s?\.?$/gi)),
  "talk.ratio": (value) => oneOf(RATIOS)(RATIO_NAMES.get(String(value)) ?? withoutWord(value, /\s/g)),
  "talk.order": oneOf(TALK_ORDERS),
  "talk.style": oneOf(TALK_STYLES),
  "talk.steps": oneOf(TALK_STEPS),
  "talk.theme": oneOf(THEMES),
};

/** Names and persons as a list of persons. */
function asPeople(value: unknown): unknown {
  const all: unknown = typeof value === "string" || isGroup(value) ? [value] : value;
  return Array.isArray(all)
    ? all.map((one: unknown) => (typeof one === "string" ? { name: one } : one))
    : all;
}

// Maps, because every object has a `constructor`, and an author may write any word.
const COUNTS: ReadonlyMap<string, number> = new Map(Object.entries({ one: 1, two: 2, single: 1, double: 2 }));

/** Beamer's names of the two ratios; YAML 1.1 reads `16:9` as a number. */
const RATIO_NAMES: ReadonlyMap<string, string> = new Map([
  ["169", "16:9"],
  ["43", "4:3"],
  ["16/9", "16:9"],
  ["4/3", "4:3"],
]);

/**
 * Takes values that can mean one thing only as the schema wants them: `authors: Me`, `paper: a4`,
 * `lang: EN`, `minutes: "20"`, `date: 1 March 2026`. Everything else is left for the schema to judge.
 */
export function withPlainMeanings(written: Readonly<Record<string, unknown>>): PlainMeanings {
  const value: Record<string, unknown> = { ...written };
  const writtenAt = new Map<string, readonly string[]>();
  for (const [alias, key] of Object.entries(ALIASES)) {
    if (!Object.hasOwn(value, alias) || Object.hasOwn(value, key)) continue;
    move(value, alias, value, key);
    writtenAt.set(key, [alias]);
  }
  for (const [alone, [group, key]] of Object.entries(GROUPED)) {
    const holder = value[group] ?? {};
    if (!Object.hasOwn(value, alone) || !isGroup(holder) || Object.hasOwn(holder, key)) continue;
    // `theme: solarized` and the like are names of other tools.
    if (alone === "theme" && !THEMES.some((theme) => theme === value[alone])) continue;
    const filled = { ...holder };
    move(value, alone, filled, key);
    value[group] = filled;
    writtenAt.set(`${group}.${key}`, [alone]);
  }
  for (const [path, read] of Object.entries(READINGS)) readAt(value, path.split("."), read);
  return { value, writtenAt };
}

function move(from: Record<string, unknown>, key: string, to: Record<string, unknown>, into: string): void {
  to[into] = from[key];
  delete from[key];
}

function readAt(value: Record<string, unknown>, [key = "", inner]: readonly string[], read: Reading): void {
  const held = value[key];
  if (held === undefined) return;
  if (inner === undefined) value[key] = read(held);
  else if (isGroup(held) && held[inner] !== undefined) value[key] = { ...held, [inner]: read(held[inner]) };
}

function asText(value: unknown): unknown {
  return typeof value === "number" ? String(value) : value;
}

function asDate(value: unknown): unknown {
  return typeof value === "string" ? (readDate(value) ?? value) : value;
}

/** One change as a list of it, and the dates of all. */
function asChanges(value: unknown): unknown {
  const all: unknown = isGroup(value) ? [value] : value;
  if (!Array.isArray(all)) return all;
  return all.map((one: unknown) =>
    isGroup(one) && one.date !== undefined ? { ...one, date: asDate(one.date) } : one,
  );
}

function asNumber(value: unknown): unknown {
  return typeof value === "string" && /^\d+(?:\.\d+)?$/.test(value.trim()) ? Number(value) : value;
}

function asBoolean(value: unknown): unknown {
  if (typeof value !== "string") return value;
  if (/^(?:yes|true|on)$/i.test(value)) return true;
  return /^(?:no|false|off)$/i.test(value) ? false : value;
}

/** Tags from `a, b` or from one word, and numbers among them as text. */
function asWords(value: unknown): unknown {
  const list = typeof value === "string" ? value.split(/[,;，、]/).map((word) => word.trim()) : value;
  if (!Array.isArray(list)) return asText(value);
  return list.filter((word) => word !== "").map((word) => asText(word));
}

function withoutWord(value: unknown, word: RegExp): unknown {
  return typeof value === "string" ? value.trim().replace(word, "") : value;
}

/** Reads one of some words whatever its capitals. */
function oneOf(words: readonly string[]): Reading {
  return (value) =>
    words.find((word) => typeof value === "string" && word.toLowerCase() === value.toLowerCase()) ?? value;
}
