/** The labels of pages by what they count, from 1: `1–14`, `15–29`. */
export function countLabels(pages: readonly (readonly unknown[])[]): readonly string[] {
  let before = 0;
  return pages.map(({ length }) => {
    const label = length > 1 ? `${before + 1}–${before + length}` : String(before + 1);
    before += length;
    return label;
  });
}
