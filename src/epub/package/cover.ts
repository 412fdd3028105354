import { creditLine } from "../../i18n/credit-line.ts";
import type { Words } from "../../i18n/words.ts";
import { forXml } from "../../markup/for-xml.ts";
import { attribute, html } from "../../markup/html.ts";
import type { Article } from "../../model/article.ts";

/** The size of the cover, px: three to four, as libraries of reading systems show covers. */
const WIDTH = 1200;
const HEIGHT = 1600;
const EDGE = 110;
/** The average width of a letter as a share of the type size: of most scripts, and of those whose letters fill a square. */
const LETTER = 0.54;
const SQUARE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff00-\uff60]/u;

interface Lines {
  readonly size: number;
  readonly texts: readonly string[];
}

/** The cover as a drawing: title, subtitle and authors, below a stripe in each of the colours. */
export function coverSvg({ meta }: Article, colours: readonly string[], words: Words): string {
  const title = fitted(meta.title, [120, 96, 78, 62, 50], 7);
  const subtitle = fitted(meta.subtitle ?? "", [54, 44, 36], 4);
  const authors = fitted(creditLine({ meta }, words) ?? "", [48, 40, 32], 3);
  const isRight = meta.dir === "rtl";
  const x = isRight ? WIDTH - EDGE : EDGE;
  const text = (set: Lines, top: number, isBold = false) =>
    set.texts.map(
      (line, index) =>
        html`<text x="${x}" y="${Math.round(top + set.size + index * set.size * 1.2)}" font-size="${set.size}"${attribute("font-weight", isBold && 600)} fill="#1a1a1a">${line}</text>\n`,
    );
  const below = 300 + title.texts.length * title.size * 1.2 + 50;
  const width = WIDTH / colours.length;
  return forXml(
    html`<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" xml:lang="${meta.lang}">
<title>${meta.title}</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fdfcf8"/>
${colours.map((colour, index) => html`<rect x="${(index * width).toFixed(2)}" y="0" width="${width.toFixed(2)}" height="64" fill="${colour}"/>\n`)}<g font-family="Georgia, serif"${attribute("direction", isRight && "rtl")}>
${text(title, 300, true)}${text(subtitle, below)}${text(authors, HEIGHT - EDGE - authors.texts.length * authors.size * 1.2)}</g>
</svg>
`.text,
  );
}

/** Text in lines, in the largest of the sizes in which it takes at most so many; in the smallest, it is cut. */
function fitted(text: string, sizes: readonly number[], most: number): Lines {
  if (text === "") return { size: 0, texts: [] };
  for (const size of sizes) {
    const texts = brokenLines(text, (WIDTH - 2 * EDGE) / size);
    if (texts.length <= most) return { size, texts };
  }
  const size = sizes.at(-1)!;
  const texts = brokenLines(text, (WIDTH - 2 * EDGE) / size).slice(0, most);
  return { size, texts: [...texts.slice(0, -1), `${texts.at(-1)} …`] };
}

/** Breaks text into lines of at most this width, in type sizes: widths are estimated. */
function brokenLines(text: string, width: number): readonly string[] {
  const texts: string[] = [];
  let line = "";
  for (const piece of piecesOf(text)) {
    if (line !== "" && widthOf(line + piece.trimEnd()) > width) {
      texts.push(line.trim());
      line = "";
    }
    line += piece;
  }
  return [...texts, line.trim()];
}

/** Words with their blanks; letters after which a line may end stand alone. */
function piecesOf(text: string): readonly string[] {
  return text.match(new RegExp(`${SQUARE.source}|(?:(?!${SQUARE.source})\\S)+\\s*|\\s+`, "gu")) ?? [];
}

function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (SQUARE.test(letter) ? 1 : LETTER), 0);
}
