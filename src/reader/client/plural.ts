/** A counted word, such as `3 results`, from the forms in the page: see `view/plural-forms.ts`. */
export function plural(count: number, forms: string | undefined): string {
  const known = JSON.parse(forms ?? "{}") as Readonly<Record<string, string>>;
  const category = new Intl.PluralRules(document.documentElement.lang).select(count);
  return (known[category] ?? known.other ?? String(count)).replace(/\d+/, String(count));
}
