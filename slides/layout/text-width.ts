/**
 * Widths of characters in em: those of Source Serif 4 at 24 px, measured in the browser and rounded up.
 * Its letters are narrower at larger sizes. A letter with an accent is as wide as the letter alone. The
 * first class that a character belongs to counts; all others are 0.6 em wide.
 */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/\s/, 0.23],
  [/['’‘]/, 0.21],
  [/[.,]/, 0.26],
  [/[ijl;:!()[\]{}|/·]/, 0.295],
  [/[ft-]/, 0.33],
  [/[IJ"]/, 0.366],
  [/[rs“”?*]/, 0.43],
  [/z/, 0.455],
  [/c/, 0.485],
  [/[aeg0-9S–]/, 0.506],
  [/[vxy+=]/, 0.522],
  [/[koZ]/, 0.55],
  [/[bdpqßFLP]/, 0.57],
  [/u/, 0.58],
  [/[hnBET]/, 0.605],
  [/[ACKRVXY]/, 0.67],
  [/[DGNOQU&]/, 0.73],
  [/[wH…æ]/, 0.78],
  [/[@—]/, 0.835],
  [/[mM%Œœ]/, 0.895],
  [/[WÆ]/, 0.96],
  [/\p{Lu}/u, 0.68],
  [/\p{M}/u, 0],
  [
    /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}\u{20000}-\u{3ffff}]/u,
    1,
  ],
];

function measured(character: string): number {
  const [letter = ""] = character.normalize("NFD");
  return WIDTHS.find(([characters]) => characters.test(letter))?.[1] ?? 0.6;
}

/** The widths of Latin letters, computed once, because each text is measured many times. */
const LATIN: readonly number[] = Array.from({ length: 0x250 }, (_, code) =>
  measured(String.fromCharCode(code)),
);

/** Estimated width of a text in one line, in em. */
export function widthInEm(text: string): number {
  let width = 0;
  for (const character of text) width += LATIN[character.codePointAt(0)!] ?? measured(character);
  return width;
}

/** Sums of widths in another order differ by less than this, in em. */
const ROUNDING = 0.001;

/**
 * Estimated number of lines of a text. `measure` is the length of a line in em. Lines break between
 * words, between full-width characters, and inside a word that is longer than a line.
 */
export function linesOf(text: string, measure: number): number {
  let lines = 1;
  let used = 0;
  for (const piece of piecesOf(text)) {
    const width = widthInEm(piece.trimEnd());
    if (used > 0 && used + width > measure + ROUNDING) {
      lines++;
      used = 0;
    }
    if (width > measure) lines += Math.ceil(width / measure) - 1;
    used += width > measure ? width % measure : widthInEm(piece);
  }
  return lines;
}

/** The text cut where lines may break: after blanks and hyphens, and between full-width characters. */
function piecesOf(text: string): readonly string[] {
  return text.split(
    /(?<=[\s-])(?=\S)|(?<=[\u2e80-\u9fff\uac00-\ud7ff])(?=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7ff])/u,
  );
}

/** The width in em of the longest stretch of a text in which no line may break. */
export function longestPiece(text: string): number {
  return piecesOf(text).reduce((most, piece) => Math.max(most, widthInEm(piece.trimEnd())), 0);
}
