/** Numbers that together have every plural form of the interface's languages. */
const SAMPLES = [1, 2, 3, 11, 100, 0];

/** By language. Every page needs plural forms, and creating the rules takes longer than using them. */
const RULES = new Map<string, Intl.PluralRules>();

/**
 * The forms of a counted word, by the category that `Intl.PluralRules` gives a number, so that a
 * script can count in any language. The number in each form is a sample that the script replaces.
 */
export function pluralForms(
  lang: string,
  counted: (count: number) => string,
): Readonly<Record<string, string>> {
  const rules = RULES.get(lang) ?? new Intl.PluralRules(lang);
  RULES.set(lang, rules);
  const forms = new Map<string, string>();
  for (const sample of SAMPLES) {
    const category = rules.select(sample);
    if (!forms.has(category)) forms.set(category, counted(sample));
  }
  return Object.fromEntries(forms);
}
