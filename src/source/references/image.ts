import type Token from "markdown-it/lib/token.mjs";
import type { Report } from "../../diagnostics/report.ts";
import type { ImageUse } from "../../model/article.ts";
import type { Span } from "../../model/span.ts";
import { addressKind, decodeAddress, isPicture, isRemote, splitLink } from "../../prose/address.ts";
import { MARGIN } from "../../prose/margin.ts";
import { NO_SLIDE } from "../../prose/no-slide.ts";
import type { Attributes } from "../../prose/rules/attributes.ts";
import { imageMeta } from "../../prose/rules/image-attributes.ts";
import { tokensText } from "../../prose/text.ts";
import { type KnownAttributes, reportUnknownAttributes } from "../attributes.ts";
import { reportRefused } from "./refused.ts";

const KNOWN: KnownAttributes = {
  what: "images",
  classes: ["wide", MARGIN, "unnumbered", NO_SLIDE],
  values: ["width", "height", "alt", "fig-alt"],
  hint: 'an image takes #id, width=60%, height=200px, alt="…", .wide, .margin, .unnumbered and .no-slide',
};

const IN_LINE: KnownAttributes = {
  ...KNOWN,
  classes: KNOWN.classes.filter((name) => name !== NO_SLIDE && name !== MARGIN),
  hint: 'in a line of text an image takes #id, width=60%, height=200px and alt="…"',
};

/**
 * Gives an image its address, size and alternative text, and adds it to `images`; one whose address is
 * refused becomes its alternative text. Reports such addresses, attributes that are not understood, and
 * footnotes in the alternative text; `spanOf` finds text of the image's block in the source.
 */
export function readImage(
  token: Token,
  images: ImageUse[],
  spanOf: (needle: string) => Span,
  report: Report,
): void {
  const src = addressOf(token.attrGet("src") ?? "");
  const span = spanOf(src);
  const { attributes, unreadable, figure } = imageMeta(token);
  if (unreadable !== undefined) {
    const message = `“${unreadable}” after an image cannot be read, so it is left out`;
    report("attribute/invalid", spanOf(unreadable), message, KNOWN.hint);
  }
  if (attributes) readAttributes(token, attributes, spanOf, report);
  if (token.children?.some(({ type }) => type === "footnote_ref")) {
    const message = "the footnote in the alternative text of an image is left out";
    report("footnote/in-alt", span, message, "put it behind the image, or into the sentence");
  }
  const { alt: written = attributes?.values["fig-alt"] } = attributes?.values ?? {};
  const words = token.children?.length ? tokensText(token.children).trim() : (token.attrGet("alt") ?? "");
  const alt = written ?? words;
  if (addressKind(src) === "refused" && !isPath(src) && !isPicture(src)) {
    reportRefused("image", src, span, report);
    Object.assign(token, { type: "text", tag: "", attrs: null, children: null, content: alt });
    return;
  }
  token.attrSet("src", src);
  token.attrSet("alt", alt);
  const html = token.markup === "html" ? { html: true } : {};
  images.push({ src, alt: alt || (figure?.caption ?? ""), ...html, span });
}

/** Whether an address that is refused names a file in another system's way, which is told where files are read. */
function isPath(src: string): boolean {
  return /^(?:file:|[a-z]:[\\/]|[\\/]{2})/i.test(src);
}

/** The address of an image, decoded; of a file without what follows `?` or `#`, which the site's copy has not. */
function addressOf(written: string): string {
  return isRemote(written) ? decodeAddress(written) : splitLink(written).path;
}

function readAttributes(
  token: Token,
  attributes: Attributes,
  spanOf: (needle: string) => Span,
  report: Report,
): void {
  // An image within a line comes to no slide anyway.
  const known = imageMeta(token).figure ? KNOWN : IN_LINE;
  reportUnknownAttributes(attributes, known, spanOf, report);
  for (const [key, value] of Object.entries(attributes.values)) {
    if (key !== "width" && key !== "height") continue;
    const size = sizeOf(value);
    if (size !== undefined) token.attrSet(`data-${key}`, size);
    else {
      const message = `“${value}” is not a ${key} that an image can have`;
      report(
        "attribute/invalid",
        spanOf(`${key}=`),
        message,
        `write a share or pixels: ${key}=60%, ${key}=300px`,
      );
    }
  }
}

/** Pixels of each unit that Pandoc takes. */
const UNITS: Readonly<Record<string, number>> = { px: 1, pt: 4 / 3, mm: 96 / 25.4, cm: 96 / 2.54, in: 96 };

/** A size as pages take it: a share of the line (`60%`) or pixels (`300px`). */
function sizeOf(written: string): string | undefined {
  const [, number = "", unit = "px"] = /^(\d+(?:\.\d+)?)(%|[a-z]+)?$/.exec(written) ?? [];
  if (unit === "%" && number !== "") return written;
  const pixels = Number(number) * (Object.hasOwn(UNITS, unit) ? UNITS[unit]! : 0);
  return pixels > 0 ? `${Math.round(pixels)}px` : undefined;
}
