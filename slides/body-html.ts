import type { Expert } from "../src/model/expert.ts";
import { relativeUrl } from "../src/model/paths.ts";
import { escapeHtml } from "../src/prose/escape.ts";
import { cardsHtml } from "./cards-html.ts";
import { type DeckContext, slideHtml, TALK_PAGE } from "./prose.ts";
import type { Body } from "./slide.ts";

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

function nameHtml({ initials, name, colour }: Expert): string {
  return `<span data-colour="${colour}"><b class="initials">${escapeHtml(initials)}</b> ${escapeHtml(name)}</span>`;
}

function expertsHtml(experts: readonly Expert[], columns: number): string {
  const items = experts.map(({ initials, name, affiliation, colour }) => {
    const from = affiliation ? `\n<p class="affiliation">${escapeHtml(affiliation)}</p>` : "";
    return `<li class="card" data-colour="${colour}">
<p class="initials">${escapeHtml(initials)}</p>
<div>
<p class="name">${escapeHtml(name)}</p>${from}
</div>
</li>`;
  });
  return `<ul class="body experts" data-columns="${columns}" data-size="32" data-largest="32">\n${items.join("\n")}\n</ul>`;
}

/** The way on: only to what the site holds. The links name their file, as the reader's address does. */
function closingHtml({ article, output, onSlide: { words } }: DeckContext): string {
  const doors = [
    { name: "reader", path: "index.html", word: words.reader },
    { name: "handout", path: "handout.pdf", word: words.handout },
  ] as const;
  const links = doors
    .filter(({ name }) => output.outputs.includes(name))
    .map(({ path, word }) => {
      const href = escapeHtml(relativeUrl(TALK_PAGE, path));
      return `<li><a href="${href}">${escapeHtml(word)}</a></li>`;
    });
  const list = links.length > 0 ? `\n<ul class="doors">\n${links.join("\n")}\n</ul>` : "";
  return `<div class="opening">\n<h2>${escapeHtml(words.closing)}</h2>
<p class="subtitle">${escapeHtml(article.meta.title)}</p>${list}\n</div>`;
}
