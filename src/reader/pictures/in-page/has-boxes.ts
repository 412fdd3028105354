/** These are no letters, and never will be. */
const NO_LETTERS = ["\u{10fffe}", "\u{ffffe}"];

/** In px: how large a letter is drawn, in a square of a size and a half. */
const LETTER = 32;
const SQUARE = 48;

/** Whether one of the letters is an empty box in the font of this element: it looks as what is no letter. */
export function hasBoxes(element: Element, letters: readonly string[]): boolean {
  if (letters.length === 0) return false;
  const { fontFamily } = getComputedStyle(element);
  const boxes = NO_LETTERS.map((letter) => drawn(letter, fontFamily));
  return letters.some((letter) => boxes.includes(drawn(letter, fontFamily)));
}

/** A letter as pixels. */
function drawn(letter: string, family: string): string {
  const canvas = document.createElement("canvas");
  canvas.width = SQUARE;
  canvas.height = SQUARE;
  const drawing = canvas.getContext("2d", { willReadFrequently: true })!;
  drawing.font = `${LETTER}px ${family}`;
  drawing.fillText(letter, 4, LETTER + 4);
  return drawing.getImageData(0, 0, SQUARE, SQUARE).data.join();
}
