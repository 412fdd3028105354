/** The measures of a page that what is wide can take, px. */
export interface PageSize {
  /** Height of the text block. */
  readonly height: number;
  /** Width of the text block; of all columns together. */
  readonly text: number;
  /** Width of the text block and the side column together. */
  readonly wide: number;
}

/** Measures the page of an article that is in the document. `height` is that of the text block, px. */
export function pageSizeOf(article: HTMLElement, height: number): PageSize {
  const probe = document.createElement("div");
  probe.style.width = "calc(var(--text-width) + var(--gap) + var(--side))";
  article.append(probe);
  const wide = probe.offsetWidth;
  probe.remove();
  return { height, text: article.clientWidth, wide };
}
