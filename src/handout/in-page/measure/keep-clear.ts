/** What stands in the side column: names beside answers, QR codes beside questions. */
const BESIDE = ".who-box, .qr";

/**
 * Keeps what is wide out of the side column where a name or a QR code stands there (`narrow`). Called
 * before tables are fitted, since it changes their width.
 */
export function keepClearOfNames(article: HTMLElement): void {
  for (const element of article.querySelectorAll<HTMLElement>(".question .wide"))
    if (isBesideNames(element)) element.classList.add("narrow");
}

/** Whether a name or a QR code stands in the side column beside an element. */
export function isBesideNames(element: HTMLElement): boolean {
  const part = element.closest(".question");
  const { top, bottom } = element.getBoundingClientRect();
  return [...(part?.querySelectorAll(BESIDE) ?? [])].some((beside) => {
    const box = beside.getBoundingClientRect();
    return box.top < bottom && top < box.bottom;
  });
}
