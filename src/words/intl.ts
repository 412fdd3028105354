/** Joins names the way a language lists them: `A, B and C`. */
export function listIn(locale: string): (names: readonly string[]) => string {
  const format = new Intl.ListFormat(locale, { type: "conjunction" });
  return (names) => format.format(names);
}

/** Writes an ISO date (YYYY-MM-DD) the way a language does: `1 March 2026`. */
export function dateIn(locale: string): (iso: string) => string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  return (iso) => format.format(new Date(`${iso}T00:00:00Z`));
}
