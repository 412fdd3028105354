/** The text of HTML that the citation processor made: it has no entities but numeric ones. */
export function plainText(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&#(\d+);/g, (_match, code: string) => String.fromCodePoint(Number(code)));
}
