/** What stands in the side column: names beside answers, QR codes beside questions. */
const BESIDE = ".who-box, .qr";

/**
 * Keeps what is wide out of the side column where a name or a QR code stands there (`narrow`). Called
 * before tables are fitted, since it changes their width.
 */
export function keepClearOfNames(article: HTMLElement): void {
  for (const part of article.querySelectorAll(".question")) {
    const wide = part.querySelectorAll<HTMLElement>(".wide");
    if (wide.length === 0) continue;
    const taken = [...part.querySelectorAll(BESIDE)].map((element) => element.getBoundingClientRect());
    for (const element of wide) {
      const { top, bottom } = element.getBoundingClientRect();
      if (taken.some((box) => box.top < bottom && top < box.bottom)) element.classList.add("narrow");
    }
  }
}
