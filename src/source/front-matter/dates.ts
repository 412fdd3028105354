/** Languages whose names of months are understood. */
const LANGUAGES = ["en", "de", "fr", "es", "it", "nl", "pt"];

/** Shortest beginning of a month's name that is understood, in letters. */
const SHORTEST_MONTH = 3;

/**
 * A date as an author may write it, as `YYYY-MM-DD`: `1 March 2026`, `March 1, 2026`, `2026-3-1`,
 * `2026/3/1`, `1.3.2026`, a time behind any of them. Undefined where it could be two dates or is none.
 */
export function readDate(written: string): string | undefined {
  const text = written.trim().replace(/[T\s]\d{1,2}:\d{2}.*$/, "");
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (yearFirst) return isoDate(yearFirst[1]!, Number(yearFirst[2]), Number(yearFirst[3]));
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  if (dotted) return isoDate(dotted[3]!, Number(dotted[2]), Number(dotted[1]));
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text);
  if (slashed) return oneOf(readings(slashed));
  return inWords(text);
}

/** The dates that a text may mean when it could be two: the day first, and the month first. */
export function readingsOf(written: string): readonly string[] {
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(written.trim());
  return slashed ? readings(slashed) : [];
}

function readings([, first, second, year]: RegExpExecArray): readonly string[] {
  const [a, b] = [Number(first), Number(second)];
  return [...new Set([isoDate(year!, b, a), isoDate(year!, a, b)])].filter((date) => date !== undefined);
}

function oneOf(dates: readonly string[]): string | undefined {
  return dates.length === 1 ? dates[0] : undefined;
}

/** `1 March 2026`, `1. März 2026`, `1 de marzo de 2026`, `March 1st, 2026`. */
function inWords(text: string): string | undefined {
  const words = text.match(/[\p{L}\p{M}]+|\d+/gu) ?? [];
  const numbers = words.filter((word) => /^\d+$/.test(word));
  const year = numbers.find((number) => number.length === 4);
  const day = numbers.find((number) => number.length <= 2);
  const months = words.map(monthNamed).filter((month) => month !== undefined);
  if (numbers.length !== 2 || !year || !day || months.length !== 1) return undefined;
  return isoDate(year, months[0]!, Number(day));
}

/** The number of a month, from 1, by its name or the beginning of it. */
function monthNamed(word: string): number | undefined {
  const folded = fold(word);
  if (folded.length < SHORTEST_MONTH) return undefined;
  for (const lang of LANGUAGES) {
    const format = new Intl.DateTimeFormat(lang, { month: "long", timeZone: "UTC" });
    for (let month = 0; month < 12; month++)
      if (fold(format.format(Date.UTC(2000, month, 1))).startsWith(folded)) return month + 1;
  }
  return undefined;
}

function fold(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** A date that the calendar has; undefined for any other. */
function isoDate(year: string, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(Number(year), month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
