import { DOT, sourceLine } from "../../src/i18n/credit-line.ts";
import { type Html, html, lines } from "../../src/markup/html.ts";
import { qrSvg } from "../../src/markup/qr.ts";
import { publishedFolder } from "../../src/model/published.ts";
import type { OutputLink } from "../../src/output/output-link.ts";
import { sourceAttribute } from "../../src/prose/source-attribute.ts";
import { TALK } from "../files.ts";
import type { DeckContext } from "./deck-context.ts";

/** White modules that must surround a QR code (ISO/IEC 18004), because the slide may be dark. */
const QUIET_MODULES = 4;

/** Links to the other outputs that the talk can lead to, with QR codes when the address of the site is known. */
export function closingHtml(context: DeckContext): Html {
  const { article, output, onSlide } = context;
  const others = output.outputs.flatMap((other) => {
    const href = other.name === TALK ? undefined : context.address(other.entry(article));
    return href === undefined ? [] : [outputLinkHtml(other, href, context)];
  });
  const coded = publishedFolder(article) !== undefined;
  const { license } = article.meta;
  const terms = license && `${onSlide.words.license}: ${license.name}`;
  const credits = [sourceLine(article.meta, onSlide.words), terms].filter(Boolean);
  return html`<div class="body closing" data-largest="64" data-floor="34">\n<h2>${onSlide.words.closing}</h2>
<p class="subtitle"${sourceAttribute(article.places.title, onSlide)}>${article.meta.title}</p>${
    others.length > 0 && html`\n<ul class="doors${coded && " doors-coded"}">\n${lines(others)}\n</ul>`
  }${credits.length > 0 && html`\n<p class="credits">${credits.join(DOT)}</p>`}\n</div>`;
}

function outputLinkHtml(other: OutputLink, href: string, { article, onSlide }: DeckContext): Html {
  const { words } = onSlide;
  const link = html`<a href="${href}">${other.label(article, words).name}</a>`;
  const folder = publishedFolder(article);
  if (folder === undefined) return html`<li>${link}</li>`;
  // The shorter the address, the coarser the code, and the farther it can be read.
  const address = folder + encodeURI(other.entry(article)).replace(/^index\.html$/, "");
  // The address as people type it. A line may break after its slashes.
  const typed = address.replace(/^https?:\/\//, "").replace(/\/(index\.html)?$/, "");
  const breakable = typed.split("/").map((piece, index) => html`${index > 0 && html`/<wbr>`}${piece}`);
  const code = qrSvg(address, words.qrCode(address), { margin: QUIET_MODULES, className: "qr" });
  return html`<li class="door-code">${code}
<p>${link}<br><span class="address">${breakable}</span></p></li>`;
}
