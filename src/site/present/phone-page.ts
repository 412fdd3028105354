import { VOTE_SOCKET } from "../../../slides/client/present/messages.ts";
import { wordsOf } from "../../i18n/own-words.ts";
import { type Html, html } from "../../markup/html.ts";
import type { Article } from "../../model/article.ts";
import { socketSource } from "./socket-source.ts";

/** The style sheet of the pages for phones, and the script of the one that votes. */
export const PHONE_SHEET = "/__triptych/phone.css";
export const VOTE_SCRIPT = "/__triptych/vote.js";

/** The content-security policy of a page for phones on a server of this host: `192.168.1.5:8080`. */
export function phonePolicy(host: string): string {
  return [
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:",
    `connect-src ${socketSource(host, VOTE_SOCKET)}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  ].join("; ");
}

/** The page that votes. Its script, `client/vote.ts`, shows the vote that is open. */
export function votePage(article: Article): string {
  const words = wordsOf(article.meta);
  return phonePage(
    article,
    words.vote,
    html`<main data-lost="${words.voteLost}" data-taken="${words.voteTaken}" data-wait="${words.voteWait}" data-before="${words.beforeAnswers}" data-after="${words.afterAnswers}">
<p id="round"></p>
<div id="prompt"><h1>${words.voteWait}</h1></div>
<div id="options" role="group" aria-labelledby="prompt"></div>
<p id="said" role="status"></p>
</main>
<script src="${VOTE_SCRIPT}"></script>`,
  );
}

/** Tells a phone that its code lets it steer no more. */
export function remoteRefusedPage(article: Article): string {
  const words = wordsOf(article.meta);
  return phonePage(article, words.remote, html`<main><h1>${words.remoteRefused}</h1></main>`);
}

/** A page of few bytes, in the language of the article. */
function phonePage({ meta }: Article, title: string, body: Html): string {
  return html`<!doctype html>
<html lang="${meta.lang}" dir="${meta.dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} – ${meta.title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${PHONE_SHEET}">
</head>
<body>
<header><p class="article" dir="auto">${meta.title}</p></header>
${body}
</body>
</html>
`.text;
}
