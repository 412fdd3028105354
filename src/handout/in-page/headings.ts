/** A heading as it stands in the outline. */
export interface Heading {
  /** 1 to 6. */
  readonly level: number;
  readonly text: string;
}

/** The headings that begin on a sheet, in order, each as one line of text. */
export function headingsOf(sheet: HTMLElement): readonly Heading[] {
  const headings = sheet.querySelectorAll<HTMLElement>(":is(h1, h2, h3, h4, h5, h6):not([data-split-from])");
  return [...headings].map((heading) => ({
    level: Number(heading.ariaLevel ?? heading.tagName.slice(1)),
    text: (heading.textContent ?? "").replaceAll("\u00ad", "").replace(/\s+/g, " ").trim(),
  }));
}
