/** A language tag as it is spelled: `EN` → `en`, `en_us` → `en-US`; undefined when it is none. */
export function readLanguage(written: string): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(written.trim().replaceAll("_", "-"));
    // `german` has the form of a tag, as one of five to eight letters that no language has.
    return tag !== undefined && /^[a-z]{2,3}(?:-|$)/i.test(tag) ? tag : undefined;
  } catch {
    return undefined;
  }
}

/** The tag of a language by its name in English or in itself: `german` and `Deutsch` → `de`. */
export function languageNamed(name: string): string | undefined {
  const folded = name.trim().toLowerCase();
  const english = new Intl.DisplayNames("en", { type: "language" });
  for (const tag of COMMON) {
    const own = new Intl.DisplayNames(tag, { type: "language" });
    if ([english.of(tag), own.of(tag)].some((each) => each?.toLowerCase() === folded)) return tag;
  }
  return undefined;
}

/** Languages that an author may have named in words, by their tags. */
const COMMON =
  "en de fr es it nl pt pl ru uk cs sk sl hr sr bg ro hu fi sv da nb is et lv lt el tr ar he fa ur hi bn ta te th vi id ms ja ko zh ca eu gl ga cy af sw la eo".split(
    " ",
  );
