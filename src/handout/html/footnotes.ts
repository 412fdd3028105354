/**
 * Notes with their number written out: once where they are called, once before their text.
 * Paged.js would count them itself, but its counters give other digits while it lays out than in
 * the end, and wrong ones across sections, so the number is the article's own, as in every output.
 * The reference is a plain link: for its role in ARIA Chromium has no tag.
 */
export function numberedFootnotes(html: string): string {
  return html.replaceAll(
    /<span class="note" data-note="(\d+)">/g,
    (_match, number: string) =>
      `<sup class="note-call"><a href="#note-${number}">${number}</a></sup>` +
      `<span class="note" data-number="${number}"><span class="note-number">${number}</span> `,
  );
}
