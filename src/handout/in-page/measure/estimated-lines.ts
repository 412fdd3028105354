/** Lines are estimated as so much of what the letters would fill: rather too few than too many. */
const CERTAIN = 0.9;

/** How many lines the letters of a block fill, at least one; `lettersALine`: how many fill a line. */
export function estimatedLines(block: Element, lettersALine: number): number {
  return Math.max(1, Math.floor((lettersOf(block) / lettersALine) * CERTAIN));
}

/** How many letters a block has, without its footnotes: those move to the foot of the page. */
export function lettersOf(block: Element): number {
  const footnotes = [...block.querySelectorAll(".note:not(.note .note)")]
    .map((note) => note.textContent ?? "")
    .join("");
  return (block.textContent?.length ?? 0) - footnotes.length;
}
