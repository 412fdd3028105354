/** Encloses the name of a tag in a description. A character for private use, which no author's text has. */
export const TAG_SIGN = "\ue000";

/** Elements that Chromium has no tag for, with the type that they get in the PDF's tag tree. */
const TAGS: readonly (readonly [elements: string, type: string])[] = [
  ["dl", "L"],
  ["dt", "Lbl"],
  ["dd", "LBody"],
  ["math", "Formula"],
  // Words in another language: without an element of their own they would lose it.
  [":is(span, i, b, cite, q, mark, small)[lang]", "Span"],
  ["div[lang]", "Div"],
  ["aside.margin:not([data-split-from])", "Note"],
  [".sheet-notes > .note:not([data-split-from])", "Note"],
];

/**
 * Names the tags that Chromium cannot write. It writes figures for these elements; their descriptions
 * name the tag, and `read/tags.ts` reads that in the PDF. Call it after fragments are joined.
 */
export function nameTags(body: HTMLElement): void {
  for (const [elements, type] of TAGS) {
    for (const element of body.querySelectorAll(elements)) {
      const tex = element.getAttribute("alttext") ?? element.getAttribute("data-tex");
      element.role = "figure";
      element.ariaLabel = `${TAG_SIGN}${type}${TAG_SIGN}${tex ?? ""}`;
    }
  }
}
