/** Languages whose scripts have no italics, and letters of these scripts. */
const LANGUAGES =
  "zh ja ko yue ar fa ur ps ckb sd ug he yi hi mr ne sa bn as ta te kn ml gu pa or si th lo km my am hy ka";
const WITHOUT_ITALICS = new Set(LANGUAGES.split(" "));
const LETTERS =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Arab}\p{sc=Hebr}\p{sc=Deva}\p{sc=Beng}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Gujr}\p{sc=Guru}\p{sc=Orya}\p{sc=Sinh}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Ethi}\p{sc=Armn}\p{sc=Geor}]/u;

/**
 * Marks what is emphasized in the letters of a script without italics, where the text around it is of
 * such a script as well: it is printed bold. A foreign word in italics stays as it is.
 */
export function markHeavyEmphasis(article: HTMLElement): void {
  for (const emphasis of article.querySelectorAll("em, i")) {
    // The article may not be in the document yet.
    const { lang } = emphasis.closest<HTMLElement>("[lang]") ?? document.documentElement;
    const [primary = ""] = lang.toLowerCase().split("-");
    if (WITHOUT_ITALICS.has(primary) && LETTERS.test(emphasis.textContent ?? ""))
      emphasis.classList.add("heavy");
  }
}
