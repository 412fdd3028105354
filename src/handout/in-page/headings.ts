/** The document's headings in order, each as one line of text. One cut by a page counts once. */
export function headingsOf(body: HTMLElement): readonly string[] {
  const headings = body.querySelectorAll(":is(h1, h2, h3, h4, h5, h6):not([data-split-from])");
  return [...headings].map(({ textContent }) =>
    (textContent ?? "").replaceAll("\u00ad", "").replace(/\s+/g, " ").trim(),
  );
}
