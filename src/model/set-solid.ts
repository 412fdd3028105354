/** Whether a language is written without blanks between words, and its lines may end after almost any letter. */
export function isSetSolid(lang: string): boolean {
  return ["zh", "ja", "yue"].includes(new Intl.Locale(lang).language);
}
