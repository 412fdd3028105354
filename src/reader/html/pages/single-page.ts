import { createHash } from "node:crypto";
import { escapeHtml } from "../../../markup/html.ts";
import type { ArticlePageView } from "../../view/pages/article-page.ts";
import { lines, link } from "../elements.ts";
import { TEXT_ID } from "../ids.ts";
import { wholeText } from "./article-page.ts";

/**
 * The whole article as one file that needs no other: its style sheet within, which the policy knows
 * by its hash, images within (`view` has been given them as addresses), no script. Links to other
 * files of the site are words only. Fonts are the reader's own: with ours it would be five times as large.
 */
export function singlePage(view: ArticlePageView, css: string): string {
  const { frame } = view;
  const styles = css.replace(/@font-face\s*\{[^}]*\}/g, "");
  const hash = createHash("sha256").update(styles).digest("base64");
  return `${lines(
    "<!doctype html>",
    `<html lang="${escapeHtml(frame.lang)}" dir="${frame.dir}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'">`,
    `<title>${escapeHtml(view.title)}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<style>${styles}</style>`,
    "</head>",
    '<body class="article-page">',
    contents(view),
    `<main id="${TEXT_ID}">`,
    withinOnly(wholeText(view)),
    "</main>",
    "</body>",
    "</html>",
  )}\n`;
}

function contents({ frame }: ArticlePageView): string {
  const items = frame.contents.parts.map(({ number, text, href }) => {
    const label = number === undefined ? "" : `<span class="number">${number}</span>`;
    return `<li>${label}${link({ text, href })}</li>`;
  });
  const name = escapeHtml(frame.words.contents);
  return lines(
    `<nav class="contents" aria-label="${name}">`,
    `<details><summary>${name}</summary>`,
    `<div class="contents-body"><ul class="plain parts">${items.join("")}</ul></div>`,
    "</details></nav>",
  );
}

/** Takes the address off links that lead to other files of the site; their words stay. */
function withinOnly(html: string): string {
  return html.replace(/<a (?:class="[^"]*" )?href="(?!#|https?:|mailto:|tel:)[^"]*"[^>]*>/g, "<a>");
}
