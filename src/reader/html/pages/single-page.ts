import { alonePolicyTag, videoNeeds } from "../../../assets/policy.ts";
import { type Html, html, lines, raw } from "../../../markup/html.ts";
import { inlineStyle } from "../../../markup/inline.ts";
import { addressKind } from "../../../prose/address.ts";
import type { ArticlePageView } from "../../view/pages/article-page.ts";
import { link } from "../elements.ts";
import { TEXT_ID } from "../ids.ts";
import { wholeText } from "./article-page.ts";

/**
 * The whole article as one file that needs no other and runs no script. The style sheet is inside,
 * and the content-security policy allows it by its hash; `view` has the images as `data:` addresses.
 * Links to other files of the site are plain text.
 */
export function singlePage(view: ArticlePageView, css: string): string {
  const { frame } = view;
  const style = inlineStyle(css);
  const canonical = frame.metadata?.canonical;
  const text = withoutOtherFiles(wholeText(view));
  return `${lines(
    html`<!doctype html>`,
    html`<html lang="${frame.lang}" dir="${frame.dir}">`,
    html`<head>`,
    html`<meta charset="utf-8">`,
    raw(alonePolicyTag({ "style-src": style.source, ...videoNeeds(text.text, true) })),
    html`<title>${view.title}</title>`,
    html`<meta name="viewport" content="width=device-width, initial-scale=1">`,
    canonical === undefined ? undefined : html`<link rel="canonical" href="${canonical}">`,
    html`<meta name="color-scheme" content="light dark">`,
    style.element,
    html`</head>`,
    html`<body class="article-page">`,
    contents(view),
    html`<main id="${TEXT_ID}">`,
    text,
    html`</main>`,
    html`</body>`,
    html`</html>`,
  )}\n`;
}

function contents({ frame }: ArticlePageView): Html {
  const items = frame.contents.parts.map(
    ({ number, text, href }) =>
      html`<li>${number !== undefined && html`<b>${number}</b>`}${link({ text, href })}</li>`,
  );
  const name = frame.words.contents;
  return lines(
    html`<nav class="contents" aria-label="${name}">`,
    html`<details><summary>${name}</summary>`,
    html`<div class="contents-body"><ul class="plain parts">${items}</ul></div>`,
    html`</details></nav>`,
  );
}

/**
 * Removes the addresses of links to other files of the site; their text stays. It looks at the
 * finished HTML because links come from three sources: our own, Markdown and raw HTML of the author.
 */
function withoutOtherFiles({ text }: Html): Html {
  return raw(
    text.replace(/<a [^>]*?href="([^"]*)"[^>]*>/g, (tag, href: string) => {
      const kind = addressKind(href);
      return kind === "id" || kind === "remote" ? tag : `<a${/ id="[^"]*"/.exec(tag)?.[0] ?? ""}>`;
    }),
  );
}
