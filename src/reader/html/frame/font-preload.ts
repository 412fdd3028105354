import { clientScript } from "../../../assets/client-script.ts";
import { firstFonts } from "../../../assets/first-fonts.ts";
import { type Html, html, raw } from "../../../markup/html.ts";
import { hashSource, type Inline } from "../../../markup/inline.ts";
import type { Document } from "../../view/frame/document.ts";

let script: string | undefined;

/**
 * The script inside of a page that has its fonts loaded while the style sheet is, and what allows it in the
 * policy; undefined where the page needs none of our fonts. The script is the same in all pages.
 */
export function fontPreload(body: Html, { fonts, themed }: Document["assets"]): Inline | undefined {
  const files = firstFonts(body.text, themed);
  if (files.length === 0) return undefined;
  script ??= clientScript("reader-fonts.js").toString("utf8").trim();
  const addresses = files.map((file) => `${fonts}${file}`).join(" ");
  return {
    element: html`<script data-fonts="${addresses}">${raw(script)}</script>`,
    source: hashSource(script),
  };
}
