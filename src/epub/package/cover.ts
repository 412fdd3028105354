import { creditLine } from "../../i18n/credit-line.ts";
import type { Words } from "../../i18n/words.ts";
import { forXml } from "../../markup/for-xml.ts";
import { attribute, html } from "../../markup/html.ts";
import type { Article } from "../../model/article.ts";
import { type CoverLines, fittedLines } from "./cover-lines.ts";

/** The size of the cover, px: three to four, as libraries of reading systems show covers. */
const WIDTH = 1200;
const HEIGHT = 1600;
const EDGE = 110;
/** The cover as a drawing: title, subtitle and authors, below a stripe in each of the colours. */
export function coverSvg({ meta }: Article, colours: readonly string[], words: Words): string {
  const title = fittedLines(meta.title, WIDTH - 2 * EDGE, [120, 96, 78, 62, 50], 7);
  const subtitle = fittedLines(meta.subtitle ?? "", WIDTH - 2 * EDGE, [54, 44, 36], 4);
  const authors = fittedLines(creditLine({ meta }, words) ?? "", WIDTH - 2 * EDGE, [48, 40, 32], 3);
  const isRight = meta.dir === "rtl";
  const x = isRight ? WIDTH - EDGE : EDGE;
  const text = (set: CoverLines, top: number, isBold = false) =>
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
