/** Numbers that between them show every plural form of the interface's languages. */
const SAMPLES = [1, 2, 3, 11, 100, 0];

/** By language: every page counts, and to make the rules takes longer than to use them. */
const RULES = new Map<string, Intl.PluralRules>();

/**
 * The forms that counted words take, by the category that `Intl.PluralRules` gives a number: what
 * a script needs to count in any language. The number in a form is a sample, to be replaced.
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
