// Formats are made when first used, because making those of all languages takes 20 ms.

/** Makes a function that joins names as a language lists them: `A, B and C`. */
export function listIn(locale: string): (names: readonly string[]) => string {
  let format: Intl.ListFormat | undefined;
  return (names) => {
    format ??= new Intl.ListFormat(locale, { type: "conjunction" });
    return format.format(names);
  };
}

/** Makes a function that writes an ISO date (YYYY-MM-DD) as a language does: `1 March 2026`. */
export function dateIn(locale: string): (iso: string) => string {
  let format: Intl.DateTimeFormat | undefined;
  // An article has one date, which stands in the citation of each answer.
  let last: readonly [iso: string, written: string] | undefined;
  return (iso) => {
    format ??= new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
    if (last?.[0] !== iso) last = [iso, format.format(new Date(`${iso}T00:00:00Z`))];
    return last[1];
  };
}

/** The forms of a noun after a number, by plural category (CLDR); `other` stands in for any not given. */
export type NounForms = Partial<Readonly<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** Makes a function that writes a number with a noun in the form that the number asks for: `5 pytań`. */
export function countIn(locale: string): (count: number, noun: NounForms) => string {
  let rules: Intl.PluralRules | undefined;
  return (count, noun) => {
    rules ??= new Intl.PluralRules(locale);
    return `${count} ${noun[rules.select(count)] ?? noun.other}`;
  };
}

/** The name of a language in that language, with a capital where its script has them: `Français`. */
export function languageName(lang: string): string {
  const name = new Intl.DisplayNames([lang], { type: "language" }).of(lang) ?? lang;
  const [first = "", ...rest] = name;
  return first.toLocaleUpperCase(lang) + rest.join("");
}
