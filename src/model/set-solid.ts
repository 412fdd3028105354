/** A letter of a script that is written without blanks between words. */
export const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;

/** Whether a language is written without blanks between words, and its lines may end after almost any letter. */
export function isSetSolid(lang: string): boolean {
  return ["zh", "ja", "yue"].includes(new Intl.Locale(lang).language);
}
