import { creditLine, kindLabel, sourceLine } from "../../src/i18n/credit-line.ts";
import { attribute, type Html, html, lines, raw } from "../../src/markup/html.ts";
import { initialsHtml } from "../../src/markup/initials.ts";
import { qrSvg } from "../../src/markup/qr.ts";
import type { Reference } from "../../src/model/article.ts";
import type { Expert } from "../../src/model/expert.ts";
import { publishedFolder } from "../../src/model/published.ts";
import type { OutputLink } from "../../src/output/output-link.ts";
import { sourceAttribute } from "../../src/prose/source-attribute.ts";
import { TALK_PAGE } from "../files.ts";
import type { Contents } from "../layout/body.ts";
import type { DeckContext } from "./deck-context.ts";
import { linkHtml, slideHtml, withoutLinks } from "./prose.ts";

/** Longer titles, in characters, are set smaller on the title slide. */
const LONG_TITLE = 60;

/** White modules that must surround a QR code (ISO/IEC 18004), because the slide may be dark. */
const QUIET_MODULES = 4;

/** The title slide: title, subtitle, authors and date, the experts, and how to see the keys. */
export function titleHtml({ article, onSlide }: DeckContext): Html {
  const { words } = onSlide;
  const { title, subtitle, kind, date } = article.meta;
  const byline = [kindLabel(kind, words), creditLine(article, words), date && words.date(date)].filter(
    Boolean,
  );
  const experts = article.experts.map(
    ({ initials, name, colour, index }) =>
      html`<li${sourceAttribute(article.places.experts[index], onSlide)}><span data-colour="${colour}">${initialsHtml(initials)} ${name}</span></li>`,
  );
  return lines(
    html`<div class="opening">`,
    html`<h1${attribute("class", title.length > LONG_TITLE && "long")}>${titlePieces(title)}</h1>`,
    subtitle && html`<p class="subtitle"${sourceAttribute(article.places.subtitle, onSlide)}>${subtitle}</p>`,
    byline.length > 0 &&
      html`<p class="byline"${sourceAttribute(article.places.authors, onSlide)}>${byline.join(" · ")}</p>`,
    experts.length > 0 && html`<ul class="names">\n${lines(experts)}\n</ul>`,
    html`</div>`,
    html`<p class="help">${words.slideHelp}</p>`,
  );
}

/** The style sheet breaks a title after its colon rather than elsewhere. */
function titlePieces(title: string): readonly Html[] {
  const pieces = title.split(/(?<=[:：])\s*/);
  return pieces.map((piece, index) => html`${index > 0 && " "}<span>${piece}</span>`);
}

/** The experts with their affiliations, each in the colour that they have everywhere. */
export function expertsHtml(
  experts: readonly Expert[],
  columns: number,
  { article, onSlide }: DeckContext,
): Html {
  const items = experts.map(
    ({
      initials,
      name,
      affiliation,
      colour,
      index,
    }) => html`<li class="card" data-colour="${colour}"${sourceAttribute(article.places.experts[index], onSlide)}>
<p>${initialsHtml(initials)}</p>
<div>
<p class="name">${name}</p>${affiliation && html`\n<p class="affiliation">${affiliation}</p>`}
</div>
</li>`,
  );
  return html`<ul class="body experts" data-columns="${columns}" data-size="32" data-largest="32">\n${lines(items)}\n</ul>`;
}

/** The contents: each entry links to its slide. */
export function contentsHtml({ columns, largest, parts }: Contents, context: DeckContext): Html {
  const entries = parts.map((part) => {
    const number =
      part.kind === "question" ? html`<span class="entry-number">${part.number}</span>` : html`<span></span>`;
    const title = withoutLinks(slideHtml(part.heading.prose, context));
    return html`<li>${number}${linkHtml(part.id, title, context)}</li>`;
  });
  return html`<ul class="body entries" data-columns="${columns}" data-size="${largest}" data-largest="${largest}" aria-label="${context.onSlide.words.contents}">
${lines(entries)}
</ul>`;
}

/** The cited works, as the bibliography formats them. */
export function referencesHtml(works: readonly Reference[], { onSlide }: DeckContext): Html {
  const items = works.map(({ label, html: entry, place }) => {
    const number = label && html`<span class="work-label">${label}</span> `;
    return html`<li${sourceAttribute(place, onSlide)}>${number}${raw(entry)}</li>`;
  });
  return html`<ul class="body works" data-size="20" data-largest="24">\n${lines(items)}\n</ul>`;
}

/** Links to the other outputs that the talk can lead to, with QR codes when the address of the site is known. */
export function closingHtml(context: DeckContext): Html {
  const { article, output, onSlide } = context;
  const others = output.outputs.flatMap((other) => {
    const href = other.entry === TALK_PAGE ? undefined : context.address(other.entry);
    return href === undefined ? [] : [outputLinkHtml(other, href, context)];
  });
  const coded = publishedFolder(article) !== undefined;
  const { license } = article.meta;
  const terms = license && `${onSlide.words.license}: ${license.name}`;
  const credits = [sourceLine(article.meta, onSlide.words), terms].filter(Boolean);
  return html`<div class="opening">\n<h2>${onSlide.words.closing}</h2>
<p class="subtitle"${sourceAttribute(article.places.title, onSlide)}>${article.meta.title}</p>${
    others.length > 0 && html`\n<ul class="doors${coded && " doors-coded"}">\n${lines(others)}\n</ul>`
  }${credits.length > 0 && html`\n<p class="credits">${credits.join(" · ")}</p>`}\n</div>`;
}

function outputLinkHtml(other: OutputLink, href: string, { article, onSlide }: DeckContext): Html {
  const { words } = onSlide;
  const link = html`<a href="${href}">${other.label(article, words).name}</a>`;
  const folder = publishedFolder(article);
  if (folder === undefined) return html`<li>${link}</li>`;
  // The shorter the address, the coarser the code, and the farther it can be read.
  const address = folder + other.entry.replace(/^index\.html$/, "");
  // The address as people type it. A line may break after its slashes.
  const typed = address.replace(/^https?:\/\//, "").replace(/\/(index\.html)?$/, "");
  const breakable = typed.split("/").map((piece, index) => html`${index > 0 && html`/<wbr>`}${piece}`);
  const code = qrSvg(address, words.qrCode(address), { margin: QUIET_MODULES, className: "qr" });
  return html`<li class="door-code">${code}
<p>${link}<br><span class="address">${breakable}</span></p></li>`;
}
