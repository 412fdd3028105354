/** A paragraph of the author, also one that goes on after another. */
const PROSE = "p:is(:not([class]), .follows)";

/**
 * Gives each figure and note for the margin a box that takes no space in the text and shows where it
 * belongs: below the block before it. On paper without room in the margin they stay in the text. The
 * paragraph behind it goes on after the one before it.
 */
export function boxMargin(article: HTMLElement): void {
  if (!article.matches(".with-margin")) return;
  for (const thing of article.querySelectorAll(".margin:not(.in-text)")) {
    const box = document.createElement("div");
    box.className = "beside";
    thing.replaceWith(box);
    box.append(thing);
  }
  for (const paragraph of article.querySelectorAll(`.beside + ${PROSE}`))
    if (blockBefore(paragraph)?.matches(PROSE)) paragraph.classList.add("follows");
}

/** The block before another one in the text; what stands beside the text is passed. */
export function blockBefore(block: Element): Element | undefined {
  let before = block.previousElementSibling;
  while (before?.matches(".beside:not(.in-text)")) before = before.previousElementSibling;
  return before ?? undefined;
}
