/**
 * Tells assistive technology of no heading two levels below the one before it. How headings look
 * is left as the author has it.
 */
export function closeHeadingGaps(article: HTMLElement): void {
  let before = 0;
  for (const heading of article.querySelectorAll<HTMLElement>("h1, h2, h3, h4, h5, h6")) {
    const level = Math.min(Number(heading.tagName.slice(1)), before + 1);
    if (level !== Number(heading.tagName.slice(1))) heading.ariaLevel = String(level);
    before = level;
  }
}
