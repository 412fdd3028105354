import { creditLine, DOT, editionTexts, kindLabel, sourceLine } from "../../i18n/credit-line.ts";
import type { Words } from "../../i18n/words.ts";
import { attribute, type Html, html, lines } from "../../markup/html.ts";
import { initialsHtml } from "../../markup/initials.ts";
import { withIsolates } from "../../markup/isolates.ts";
import { titleInParts } from "../../markup/title-in-parts.ts";
import type { Expert } from "../../model/expert.ts";
import type { Variant } from "../../model/meta.ts";
import type { ContentsEntry, HandoutView } from "../view/handout-view.ts";
import { type PrintContext, pageNumber } from "./print-context.ts";
import { promptHtml } from "./prompts.ts";

/** What stands before the contents: title, abstract, experts, prompts. */
export function frontPagesHtml(view: HandoutView, context: PrintContext): Html {
  return html`${titleBlock(view, context)}
${view.abstract && html`<div class="abstract">${context.prose(view.abstract)}</div>`}
${expertList(view.experts, context)}
${lines(view.prompts.map((prompt) => promptHtml(prompt, context)))}`;
}

/** What the title page calls the handout. */
const KICKERS = {
  full: "handout",
  guided: "worksheet",
  cornell: "cornell",
  cloze: "cloze",
  notes: "notes",
} as const;
/** Variants that are handed in: with a line for the name and the date. */
const HANDED_IN: readonly Variant[] = ["guided", "cornell", "cloze"];

function titleBlock(view: HandoutView, { words, longWords }: PrintContext): Html {
  const { meta } = view;
  const kind = kindLabel(meta.kind, words);
  const kicker = [words[KICKERS[view.setup.variant]], ...(kind ? [kind] : []), ...editionTexts(meta, words)];
  const dot = html`<span class="dot">${DOT}</span>`;
  const people = [...meta.authors, ...meta.editors].map(({ name }) => name);
  const authors = withWholeNames(creditLine({ meta }, words), people);
  const source = withWholeNames(sourceLine(meta, words), meta.source?.authors ?? []);
  const subtitle = view.subtitle && html`<p class="subtitle">${view.subtitle}</p>`;
  return html`<header class="title-block">
<p class="kicker">${kicker.map((text, index) => html`${index > 0 && dot}${text}`)}</p>
<h1>${titleInParts(longWords(view.title))}</h1>
${subtitle}${authors && html`<p class="authors">${authors}</p>`}${source && html`<p class="source">${source}</p>`}${HANDED_IN.includes(view.setup.variant) && nameLine(words)}</header>`;
}

/** Longer names may be divided: they are those of institutions. */
const LONGEST_NAME = 32;

/** Keeps the names in a text on one line each. */
function withWholeNames(text: string | undefined, names: readonly string[]): string | undefined {
  const short = names.filter((name) => name.length <= LONGEST_NAME);
  return short.reduce((all, name) => all?.replaceAll(name, name.replaceAll(" ", "\u00a0")), text);
}

function nameLine({ personName, dateToFill }: Words): Html {
  const field = html`<span class="name-field" aria-hidden="true"></span>`;
  return html`\n<p class="name-line"><span>${personName}</span>${field}<span>${dateToFill}</span>${field}</p>`;
}

function expertList(experts: readonly Expert[], { words }: PrintContext): Html | undefined {
  if (experts.length === 0) return undefined;
  return html`<section class="experts"><h2 class="label">${words.experts}</h2>
<ul class="bare" role="list">${experts.map(expertItem)}</ul></section>`;
}

function expertItem({ initials, name, affiliation, colour }: Expert): Html {
  const place = affiliation && html` <span class="affiliation">${affiliation}</span>`;
  return html`<li data-colour="${colour}"><span class="initials-column">${initialsHtml(initials)}</span> <span class="person"><span class="name">${name}</span>${place}</span></li>`;
}

/** The contents. */
export function contentsHtml(entries: readonly ContentsEntry[], context: PrintContext): Html | undefined {
  if (entries.length === 0) return undefined;
  const { words } = context;
  const isLong = entries.some(({ number = 0 }) => number >= 100);
  return html`<nav class="contents${isLong && " is-long"}" data-place="#contents" aria-label="${words.contents}"><h2 class="label">${words.contents}</h2>
<ol class="bare" role="list">${lines(entries.map((entry) => contentsLine(entry, context)))}</ol></nav>`;
}

function contentsLine({ id, number, title }: ContentsEntry, { longWords }: PrintContext): Html {
  const kind = attribute("class", number === undefined ? undefined : "is-question");
  return html`<li${kind}><a href="#${id}"><span class="contents-number">${number}</span> <span class="contents-title">${withIsolates(longWords(title))}<span class="leader" aria-hidden="true"></span></span> ${pageNumber(id)}</a></li>`;
}
