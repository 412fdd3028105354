/** Stands around the name of a tag in a description. For private use: no author's words have it. */
export const TAG_SIGN = "\ue000";

/** What Chromium has no tag for, with the type that it shall have in the PDF's tag tree. */
const TAGS: readonly (readonly [elements: string, type: string])[] = [
  ["dl", "L"],
  ["dt", "Lbl"],
  ["dd", "LBody"],
  ["math", "Formula"],
  // Words in another language: without an element of their own they would lose it.
  [":is(span, i, b, cite, q, mark, small)[lang]", "Span"],
  ["div[lang]", "Div"],
  [".sheet-notes > .note:not([data-split-from])", "Note"],
];

/**
 * Names the tags that Chromium cannot write: it writes figures, whose descriptions say what they
 * are, and `shape-tags.ts` reads that in the finished PDF. What a page cut must have been joined.
 */
export function nameTags(body: HTMLElement): void {
  for (const [elements, type] of TAGS) {
    for (const element of body.querySelectorAll(elements)) {
      element.role = "figure";
      element.ariaLabel = `${TAG_SIGN}${type}${TAG_SIGN}${element.getAttribute("alttext") ?? ""}`;
    }
  }
}
