/**
 * Widths of characters in em: those of Source Serif 4 at the sizes of slides, measured in the browser
 * and rounded up. The first class that a character belongs to counts; all others are 0.6 em wide.
 */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/\s/, 0.23],
  [/[ijlft.,;:!'’‘|()[\]{}\-/]/, 0.32],
  [/[rszIJ"“”?·]/, 0.45],
  [/[hnu]/, 0.6],
  [/[a-gkopqvxyß-öø-ÿ0-9]/, 0.56],
  [/[mwMW—…%@]/, 0.9],
  [/\p{Lu}/u, 0.68],
  [/\p{M}/u, 0],
  [
    /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}\u{20000}-\u{3ffff}]/u,
    1,
  ],
];

function measured(character: string): number {
  return WIDTHS.find(([characters]) => characters.test(character))?.[1] ?? 0.6;
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

/**
 * Estimated number of lines of a text. `measure` is the length of a line in em. Lines break between
 * words, between full-width characters, and inside a word that is longer than a line.
 */
export function linesOf(text: string, measure: number): number {
  let lines = 1;
  let used = 0;
  for (const piece of piecesOf(text)) {
    const width = widthInEm(piece.trimEnd());
    if (used > 0 && used + width > measure) {
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
