import { escapeHtml } from "../../markup/html.ts";

/** Sizes and places are rounded to so many digits. */
const DIGITS = 2;

/**
 * An SVG of the library as our pages have it: without style sheets, inline styles, ids that another
 * diagram has too, and data for scripts. Colours and fonts are those of `styles/prose-diagrams.css`.
 * `prefix` makes the ids its own; `name` is what assistive technology hears in its place.
 */
export function houseSvg(svg: string, prefix: string, name: string): string {
  const bare = withReadableLabels(svg)
    .replace(/<style>[\s\S]*?<\/style>/g, "")
    .replace(/\sxmlns="[^"]*"/, "")
    .replace(/<[a-zA-Z][^>]*>/g, (tag) => plainTag(tag, prefix))
    // A word of the library, which is in English.
    .replace(/>\(no attributes\)</g, "><")
    .replace(/>\s*\n\s*</g, "><");
  return bare.replace(/^<svg/, () => `<svg role="img" aria-label="${escapeHtml(name)}"`);
}

function plainTag(tag: string, prefix: string): string {
  return (
    tag
      .replace(/\s(?:style|data-[\w-]+)="[^"]*"/g, "")
      // Its other classes mean something else in our pages: a footnote has the class `note`.
      .replace(/ class="(?!mono"|xychart-)[^"]*"/, "")
      .replace(/ id="([^"]*)"/, ` id="${prefix}-$1"`)
      .replace(/url\(#([^)]*)\)/g, `url(#${prefix}-$1)`)
      .replace(/\d+\.\d{3,}/g, (number) => String(Number(Number(number).toFixed(DIGITS))))
  );
}

/** Where the author fills a box with a colour, its label is black or white, in the light and in the dark. */
function withReadableLabels(svg: string): string {
  return svg.replace(/<g class="node"[^>]*>[\s\S]*?<\/g>/g, (node) => {
    const fill = / fill="#([0-9a-f]{3}|[0-9a-f]{6})"/i.exec(node)?.[1];
    return fill ? node.replaceAll('fill="var(--_text)"', `fill="${isLight(fill) ? "#000" : "#fff"}"`) : node;
  });
}

function isLight(hex: string): boolean {
  const digits = hex.length === 3 ? [...hex].map((digit) => digit + digit).join("") : hex;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 > 140;
}

/** The words in an SVG, in their order. */
export function textOf(svg: string): readonly string[] {
  return [...svg.matchAll(/<text\b[^>]*>([\s\S]*?)<\/text>/g)].flatMap(([, inner = ""]) => {
    const text = inner
      .replace(/<\/tspan>\s*<tspan[^>]*\bx="[^"]*"[^>]*>/g, " ")
      .replace(/<[^>]*>/g, "")
      .replace(/\s+/g, " ")
      .trim();
    return text ? [decode(text)] : [];
  });
}

function decode(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
