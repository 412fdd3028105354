import { POLICY_TAG } from "../../../assets/policy.ts";
import { escapeHtml } from "../../../markup/html.ts";
import type { Metadata } from "../../view/frame/metadata.ts";
import type { Assets } from "../../view/shelf/site-frame.ts";
import { attribute, lines } from "../elements.ts";
import { TEXT_ID } from "../ids.ts";
import { metadataTags } from "./metadata.ts";

/** What every page of the reader says about itself. */
export interface Document {
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly title: string;
  readonly description?: string | undefined;
  readonly assets: Assets;
  readonly kind: string;
  /** The article's slug and the page's file in its folder, for what a browser remembers. */
  readonly place?: { readonly article: string; readonly file: string };
  readonly metadata?: Metadata;
  /** The words of the skip link. */
  readonly skip: string;
}

/** A whole HTML document around `body`, which has an element with the id `TEXT_ID`. */
export function htmlDocument(about: Document, body: string): string {
  return `${lines(
    "<!doctype html>",
    `<html lang="${escapeHtml(about.lang)}" dir="${about.dir}">`,
    "<head>",
    '<meta charset="utf-8">',
    POLICY_TAG,
    `<title>${escapeHtml(about.title)}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    about.description && `<meta name="description" content="${escapeHtml(about.description)}">`,
    about.metadata && metadataTags(about.metadata),
    '<meta name="color-scheme" content="light dark">',
    assetTags(about.assets),
    "</head>",
    `<body class="${about.kind}-page"${attribute("data-article", about.place?.article)}${attribute("data-file", about.place?.file)}>`,
    `<a class="skip" href="#${TEXT_ID}">${escapeHtml(about.skip)}</a>`,
    body,
    "</body>",
    "</html>",
  )}\n`;
}

/**
 * The early script stops the page for a moment, on purpose: it is short, and comes while the styles
 * do. It stands after them: behind a policy browsers look no further ahead than the first script.
 */
function assetTags({ styles, script, early, icon }: Assets): string {
  return lines(
    `<link rel="icon" type="image/svg+xml" href="${escapeHtml(icon)}">`,
    `<link rel="stylesheet" href="${escapeHtml(styles)}">`,
    `<script src="${escapeHtml(early)}"></script>`,
    `<script defer src="${escapeHtml(script)}"></script>`,
  );
}
