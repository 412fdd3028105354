import { renderSVG, renderUnicodeCompact } from "uqr";
import { attribute, type Html, html, raw } from "./html.ts";

/** How a QR code looks. */
interface QrLook {
  /** Width of the white margin, in modules. */
  readonly margin: number;
  /** Class of the SVG element. */
  readonly className?: string;
}

/**
 * A QR code of an address as an inline SVG without a size of its own. `label` is its accessible
 * name. Level M corrects codes of which 15 % cannot be read.
 */
export function qrSvg(address: string, label: string, { margin, className }: QrLook): Html {
  const svg = renderSVG(address, { ecc: "M", border: margin, pixelSize: 1 });
  const start = html`<svg${attribute("class", className)} role="img" aria-label="${label}" shape-rendering="crispEdges"`;
  return raw(svg.replace("<svg", () => start.text));
}

/**
 * A QR code of an address as text for a terminal: two modules, one above the other, in each character. In
 * black and white whatever the colours of the terminal are, since many readers know no other code.
 * https://en.wikipedia.org/wiki/ANSI_escape_code#Colors
 */
export function qrText(address: string): string {
  const lines = renderUnicodeCompact(address, { ecc: "L", border: 2 }).split("\n");
  return lines.map((line) => `\x1b[97;40m${line}\x1b[0m`).join("\n");
}
