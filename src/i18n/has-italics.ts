/** Languages whose scripts have no italics. */
const UPRIGHT = new Set(
  "zh ja ko yue ar fa ur ps ckb sd ug he yi hi mr ne sa bn as ta te kn ml gu pa or si th lo km my am hy ka".split(
    " ",
  ),
);

/** Whether text in a language (BCP 47) is emphasized by italics. */
export function hasItalics(lang: string): boolean {
  return !UPRIGHT.has(new Intl.Locale(lang).language);
}
