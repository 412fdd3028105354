import { HYPOTHESIS_NEEDS, HYPOTHESIS_SCRIPT, policyTag, videoNeeds } from "../../../assets/policy.ts";
import { attribute, type Html, html, lines, raw } from "../../../markup/html.ts";
import type { Inline } from "../../../markup/inline.ts";
import { PAPER } from "../../paper.ts";
import type { Document } from "../../view/frame/document.ts";
import type { Metadata, MetaTag } from "../../view/frame/metadata.ts";
import { TEXT_ID } from "../ids.ts";
import { fontPreload } from "./font-preload.ts";

/** What stands inside of a page itself, in its head. */
export interface InPage {
  readonly style: Inline;
  readonly script: Inline;
}

/** A whole HTML document with this `body`, which must contain an element with the id `TEXT_ID`. */
export function htmlDocument(about: Document, body: Html, inPage?: InPage): string {
  const { lang, dir, title, description, assets, kind, place, series, metadata, annotations, words } = about;
  const preload = fontPreload(body, assets);
  const notes = annotations === "hypothesis" ? HYPOTHESIS_NEEDS : {};
  return `${lines(
    html`<!doctype html>`,
    html`<html lang="${lang}" dir="${dir}">`,
    html`<head>`,
    html`<meta charset="utf-8">`,
    raw(policyTag(videoNeeds(body.text), ...inlineNeeds([preload, inPage?.script], inPage?.style), notes)),
    preload?.element,
    html`<title>${title}</title>`,
    html`<meta name="viewport" content="width=device-width, initial-scale=1">`,
    description ? html`<meta name="description" content="${description}">` : undefined,
    metadata && metadataTags(metadata),
    html`<meta name="color-scheme" content="light dark">`,
    // The paper of tokens.css and tokens-dark.css: what browsers colour around the page.
    // The first that fits counts.
    html`<meta name="theme-color" content="${PAPER.dark}" media="(prefers-color-scheme: dark)">`,
    html`<meta name="theme-color" content="${PAPER.light}">`,
    inPage && [inPage.style.element, inPage.script.element],
    assetTags(assets),
    annotations === "hypothesis" && html`<script async src="${HYPOTHESIS_SCRIPT}"></script>`,
    html`</head>`,
    html`<body class="${kind}-page"${attribute("data-article", place?.article)}${attribute("data-file", place?.file)}${attribute("data-first", series?.first)}${attribute("data-places", series?.places)}${attribute("data-annotations", annotations !== "own" && annotations)}>`,
    html`<a class="skip" href="#${TEXT_ID}">${words.skipToText}</a>`,
    body,
    html`</body>`,
    html`</html>`,
  )}\n`;
}

/** What a policy must allow for these to stand inside of the page. */
function inlineNeeds(
  scripts: readonly (Inline | undefined)[],
  style: Inline | undefined,
): readonly Readonly<Record<string, string>>[] {
  return [
    ...scripts.flatMap((script) => (script ? [{ "script-src": script.source }] : [])),
    ...(style ? [{ "style-src": style.source }] : []),
  ];
}

/** The metadata for machines. JSON-LD is data and not a script, so the content-security policy allows it. */
function metadataTags({ canonical, feed, license, alternates, tags, data }: Metadata): Html {
  return lines(
    canonical === undefined ? undefined : html`<link rel="canonical" href="${canonical}">`,
    feed && html`<link rel="alternate" type="application/atom+xml" title="${feed.text}" href="${feed.href}">`,
    license === undefined ? undefined : html`<link rel="license" href="${license}">`,
    alternates.map(({ lang, href }) => html`<link rel="alternate" hreflang="${lang}" href="${href}">`),
    tags.map(metaTag),
    // Without `<`, so that nothing in it can end the script element.
    data &&
      html`<script type="application/ld+json">${raw(JSON.stringify(data).replaceAll("<", "\\u003c"))}</script>`,
  );
}

/** Names of Open Graph are in the attribute `property`, all others in `name`. */
function metaTag([name, content]: MetaTag): Html | undefined {
  if (!content) return undefined;
  const key = /^(og|article):/.test(name) ? "property" : "name";
  return html`<meta ${key}="${name}" content="${content}">`;
}

/**
 * The early script blocks the page on purpose: it is short and loads while the style sheet does. It
 * comes after the style sheet, because browsers do not look ahead past a script in a page with a policy.
 */
function assetTags({ styles, script, early, interface: parts, icon, touchIcon }: Document["assets"]): Html {
  return lines(
    html`<link rel="icon" type="image/svg+xml" href="${icon}">`,
    html`<link rel="apple-touch-icon" href="${touchIcon}">`,
    html`<link rel="stylesheet" href="${styles}">`,
    html`<script src="${early}"></script>`,
    parts && html`<script defer src="${parts}"></script>`,
    html`<script defer src="${script}"></script>`,
  );
}
