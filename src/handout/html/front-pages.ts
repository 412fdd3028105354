import type { Words } from "../../i18n/words.ts";
import { escapeHtml } from "../../markup/html.ts";
import type { Expert } from "../../model/expert.ts";
import type { Variant } from "../../model/meta.ts";
import type { ContentsEntry, HandoutView } from "../view.ts";
import { type PrintContext, pageNumber } from "./print-context.ts";
import { promptHtml } from "./prompts.ts";

/** What stands before the text: title, abstract, experts, contents. */
export function frontPagesHtml(view: HandoutView, setting: PrintContext): string {
  return [
    titleBlock(view, setting),
    view.abstract ? `<div class="abstract">${setting.prose(view.abstract)}</div>` : "",
    expertList(view.experts, setting),
    ...view.prompts.map((prompt) => promptHtml(prompt, setting)),
    contents(view.contents, setting),
  ].join("\n");
}

/** What the title page says it is. */
const KICKERS: Readonly<Record<Variant, (words: Words) => string>> = {
  full: (words) => words.handout,
  guided: (words) => words.worksheet,
  notes: (words) => words.notes,
};

function titleBlock(view: HandoutView, { words }: PrintContext): string {
  const kicker = [KICKERS[view.setup.variant](words), ...(view.date ? [words.date(view.date)] : [])];
  const authors =
    view.authors.length > 0 ? `<p class="authors">${escapeHtml(words.list(view.authors))}</p>` : "";
  const subtitle = view.subtitle ? `<p class="subtitle">${escapeHtml(view.subtitle)}</p>` : "";
  return `<header class="title-block">
<p class="kicker">${kicker.map(escapeHtml).join('<span class="dot"> · </span>')}</p>
<h1>${titleHtml(view.title)}</h1>
${subtitle}${authors}</header>`;
}

/** What follows a colon stays on one line if it can. */
function titleHtml(title: string): string {
  const [main = "", ...rest] = title.split(": ");
  if (rest.length !== 1) return escapeHtml(title);
  return `${escapeHtml(main)}: <span class="title-rest">${escapeHtml(rest[0]!)}</span>`;
}

function expertList(experts: readonly Expert[], { words }: PrintContext): string {
  if (experts.length === 0) return "";
  return `<section class="experts"><h2 class="label">${escapeHtml(words.experts)}</h2>
<ul class="bare" role="list">${experts.map(expertItem).join("")}</ul></section>`;
}

function expertItem({ initials, name, affiliation, colour }: Expert): string {
  const place = affiliation ? ` <span class="affiliation">${escapeHtml(affiliation)}</span>` : "";
  return `<li data-colour="${colour}"><span class="initials">${escapeHtml(initials)}</span> <span class="person"><span class="name">${escapeHtml(name)}</span>${place}</span></li>`;
}

function contents(entries: readonly ContentsEntry[], { words }: PrintContext): string {
  if (entries.length < 2) return "";
  return `<nav class="contents" aria-label="${escapeHtml(words.contents)}"><h2 class="label">${escapeHtml(words.contents)}</h2>
<ol class="bare" role="list">${entries.map(contentsLine).join("\n")}</ol></nav>`;
}

function contentsLine({ id, number, title }: ContentsEntry): string {
  const count = `<span class="contents-number">${number ?? ""}</span>`;
  return `<li${number === undefined ? "" : ' class="is-question"'}><a href="#${escapeHtml(id)}">${count} <span class="contents-title">${escapeHtml(title)}</span> <span class="leader" aria-hidden="true"></span> ${pageNumber(id)}</a></li>`;
}
