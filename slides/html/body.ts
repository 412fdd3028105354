import { escapeHtml } from "../../src/markup/html.ts";
import type { Body } from "../layout/body.ts";
import { cardsHtml } from "./cards.ts";
import { closingHtml } from "./closing.ts";
import { contentsHtml } from "./contents.ts";
import { expertsHtml, nameHtml } from "./experts.ts";
import { matrixHtml } from "./matrix.ts";
import { type DeckContext, slideHtml } from "./prose.ts";
import { voteHtml } from "./vote.ts";

/** What stands between a screen's title and its footer, as HTML. */
export function bodyHtml(body: Body, context: DeckContext): string {
  switch (body.kind) {
    case "cards":
      return cardsHtml(body, context);
    case "prose":
      return `<div class="body prose" data-size="26" data-largest="30">${slideHtml(body.prose, context)}</div>`;
    case "title":
      return titleHtml(context);
    case "experts":
      return expertsHtml(body.experts, body.columns);
    case "contents":
      return contentsHtml(body, context);
    case "vote":
      return voteHtml(body, context);
    case "matrix":
      return matrixHtml(body, context);
    case "references":
      return `<ul class="body works" data-size="20" data-largest="24">
${body.works.map(({ html }) => `<li>${html}</li>`).join("\n")}
</ul>`;
    case "closing":
      return closingHtml(context);
  }
}

function titleHtml({ article, onSlide: { words } }: DeckContext): string {
  const { title, subtitle, authors, date } = article.meta;
  const byline = [words.list(authors.map(({ name }) => name)), date ? words.date(date) : ""].filter(Boolean);
  const experts = article.experts.map((expert) => `<li>${nameHtml(expert)}</li>`).join("\n");
  return [
    `<div class="opening">`,
    `<h1${title.length > 60 ? ' class="long"' : ""}>${titleParts(title)}</h1>`,
    subtitle ? `<p class="subtitle">${escapeHtml(subtitle)}</p>` : "",
    byline.length > 0 ? `<p class="byline">${byline.map(escapeHtml).join(" · ")}</p>` : "",
    experts ? `<ul class="names">\n${experts}\n</ul>` : "",
    "</div>",
    `<p class="help">${escapeHtml(words.slideHelp)}</p>`,
  ]
    .filter(Boolean)
    .join("\n");
}

/** A title with a colon is rather broken there than elsewhere. */
function titleParts(title: string): string {
  const parts = title.split(/(?<=[:：])\s*/);
  return parts.map((part) => `<span>${escapeHtml(part)}</span>`).join(" ");
}
