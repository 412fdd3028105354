/**
 * Widths of characters in em, as Source Serif 4 has them at the sizes of slides (measured in the
 * browser, rounded up). The first class that a character belongs to counts; any other is 0.6 em.
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

/** The widths of Latin letters, looked up once: every character of an article is asked for often. */
const LATIN: readonly number[] = Array.from({ length: 0x250 }, (_, code) =>
  measured(String.fromCharCode(code)),
);

function emOf(character: string): number {
  return LATIN[character.codePointAt(0)!] ?? measured(character);
}

function widthInEm(text: string): number {
  let width = 0;
  for (const character of text) width += emOf(character);
  return width;
}

/**
 * Estimated number of lines that a text fills when it is broken between words (and anywhere in a
 * word longer than the line, or between full-width characters). `measure` is the line's length in em.
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

/** Where a line may be broken: after blanks and hyphens, and around full-width characters. */
function piecesOf(text: string): readonly string[] {
  return text.split(
    /(?<=[\s-])(?=\S)|(?<=[\u2e80-\u9fff\uac00-\ud7ff])(?=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7ff])/u,
  );
}
