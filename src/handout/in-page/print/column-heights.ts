import type { Sheet } from "../sheet.ts";

/**
 * Tells text in two columns how high they may be on each sheet: as high as the text block without
 * the notes at its foot. The sheets must be in the document.
 */
export function makeRoomForNotes(sheets: readonly Sheet[]): void {
  const crowded = sheets.flatMap(({ element, notes }) => {
    const text = notes.length > 0 ? element.querySelector<HTMLElement>(".columns-2 .text") : null;
    const box = element.querySelector<HTMLElement>(".sheet-notes");
    return text && box ? [{ text, box }] : [];
  });
  const heights = crowded.map(
    ({ box }) => box.offsetHeight + Number.parseFloat(getComputedStyle(box).marginTop),
  );
  crowded.forEach(({ text }, index) => {
    text.style.setProperty("--room", `calc(var(--text-height) - ${Math.ceil(heights[index]!)}px)`);
  });
  const filled = [...document.querySelectorAll<HTMLElement>(".columns-2 .text[data-split-to]")];
  const tooFull = filled.filter((text) => text.scrollWidth > text.clientWidth + 1);
  // Columns of one height take less of it.
  for (const text of tooFull) text.classList.add("balanced");
}
