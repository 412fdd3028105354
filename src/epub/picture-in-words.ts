import { forXml } from "../markup/for-xml.ts";
import { html } from "../markup/html.ts";

/** The size of the drawing, px, and of its text. */
const WIDTH = 800;
const SIZE = 28;
/** How many letters of the usual width a line has. */
const LETTERS = 50;
const MOST_LINES = 12;

/**
 * A drawing that has a picture's description as its text: reading systems that do not know the picture's
 * format show it in the picture's place: https://www.w3.org/TR/epub-33/#sec-manifest-fallbacks
 */
export function pictureInWords(description: string): string {
  const lines = linesOf(description).slice(0, MOST_LINES);
  const height = (lines.length + 2) * SIZE * 1.4;
  return forXml(
    html`<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height.toFixed(1)}" width="${WIDTH}" height="${height.toFixed(1)}">
<title>${description}</title>
<rect x="1" y="1" width="${WIDTH - 2}" height="${(height - 2).toFixed(1)}" fill="#fff" stroke="#808080" stroke-width="2"/>
<g font-family="serif" font-size="${SIZE}" text-anchor="middle" fill="#1a1a1a">
${lines.map((line, index) => html`<text x="${WIDTH / 2}" y="${((index + 1.8) * SIZE * 1.4).toFixed(1)}">${line}</text>\n`)}</g>
</svg>
`.text,
  );
}

/** Text in lines of about so many letters; words that are longer are cut. */
function linesOf(text: string): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.match(new RegExp(`\\S{1,${LETTERS}}`, "gu")) ?? []) {
    if (line !== "" && line.length + word.length >= LETTERS) {
      lines.push(line);
      line = "";
    }
    line += line === "" ? word : ` ${word}`;
  }
  return [...lines, line];
}
