/** A heading as one line of text, and its level as assistive technology is told it. */
export interface Heading {
  readonly level: number;
  readonly text: string;
}

/** The document's headings in order. One cut by a page counts once. */
export function headingsOf(body: HTMLElement): readonly Heading[] {
  const headings = body.querySelectorAll<HTMLElement>(":is(h1, h2, h3, h4, h5, h6):not([data-split-from])");
  return [...headings].map(({ tagName, ariaLevel, textContent }) => ({
    level: Number(ariaLevel ?? tagName.slice(1)),
    text: (textContent ?? "").replaceAll("\u00ad", "").replace(/\s+/g, " ").trim(),
  }));
}
