/**
 * HTML as CommonMark's own tests compare it: without what the reader adds for keyboards and code, and
 * without blanks that mean nothing.
 */
export function normalHtml(html: string): string {
  return html
    .replace(/ tabindex="0"| class="(?:token[^"]*|language-[^"]*)"/g, "")
    .replace(/<\/?span>/g, "")
    .replace(/\n+<\/code><\/pre>/g, "</code></pre>")
    .replace(/\s*\/>/g, ">")
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/\n+(?=<\/?(?:p|ul|ol|li|blockquote|h\d|hr|pre|div|table|figure)\b)/g, "")
    .replace(/(<\/?(?:p|ul|ol|li|blockquote|h\d|hr|div|table|figure)\b[^>]*>)\n+/g, "$1")
    .trim();
}
