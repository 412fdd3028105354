import type { Words } from "../../../i18n/words.ts";
import { attribute, type Html, type HtmlValue, html, lines } from "../../../markup/html.ts";
import type { Frame } from "../../view/frame/frame.ts";
import type { OutputLinkView } from "../../view/frame/output-links.ts";
import { link, textElement } from "../elements.ts";
import { searchButton } from "./search.ts";
import { settings, settingsBody } from "./settings.ts";

/** The output links as a plain list. `reading` marks the link to the reader as the current one. */
export function outputList(links: readonly OutputLinkView[], className: string, reading = false): Html {
  const item = (to: OutputLinkView) =>
    html`<li${attribute("class", reading && to.isReader && "current")}>${link(to)}</li>`;
  return lines(html`<ul class="plain ${className}">`, links.map(item), html`</ul>`);
}

/** The thin bar at the top of every page: the link back to the landing page, and the output links. */
export function bar({ home, at, speakers, outputLinks, kind, annotations, words }: Frame): Html {
  return lines(
    html`<header class="bar">`,
    html`<p class="home">${link(home)}</p>`,
    (at || kind === "article") && whichQuestion(at),
    // The landing page has the large output links in its text.
    kind !== "landing" && hasChoice(outputLinks) && smallOutputLinks(outputLinks, home.text),
    speakerMenu(speakers, words),
    toolsWith(words, annotations === "own" && annotationsButton(words)),
    html`</header>`,
  );
}

/** Whether there is more to go to than the reader, where one is already. */
export function hasChoice(links: readonly OutputLinkView[]): boolean {
  return links.some(({ isReader }) => !isReader);
}

/** On a phone: which question it is, in figures for the eye. */
function whichQuestion(at: Frame["at"]): Html {
  return html`<p class="at"${attribute("hidden", at === undefined)}><span aria-hidden="true">${at?.short}</span><span class="hidden">${at?.text}</span></p>`;
}

/** On a phone: a menu of those who answer. A single one would be no choice: no menu. */
function speakerMenu(speakers: Frame["speakers"], words: Words): Html | undefined {
  if (speakers.length < 2) return undefined;
  return lines(
    html`<details class="speakers">`,
    textElement("summary", words.experts),
    html`<ul class="plain speakers-body">`,
    speakers.map((speaker) => html`<li data-colour="${speaker.colour}">${link(speaker)}</li>`),
    html`</ul>`,
    html`</details>`,
  );
}

function smallOutputLinks(links: readonly OutputLinkView[], label: string): Html {
  return lines(
    html`<nav class="doors" aria-label="${label}">`,
    outputList(links, "door-list", true),
    html`</nav>`,
  );
}

/** The tools that need scripts; the style sheet shows them only where scripts run. */
export function tools(words: Words): Html {
  return toolsWith(words, undefined, settingsBody(words));
}

function toolsWith(words: Words, more: HtmlValue, body?: Html): Html {
  return lines(html`<div class="tools">`, searchButton(words), more, settings(words, body), html`</div>`);
}

/** Opens the list of the reader's own highlights and notes. */
function annotationsButton({ myNotes }: Words): Html {
  return html`<button class="tool annotations-button" aria-haspopup="dialog" title="${myNotes}"><span aria-hidden="true">✎</span> <span class="annotations-name">${myNotes}</span></button>`;
}

/**
 * The output links as the landing page shows them: what each does, and what the output contains. The one to the
 * reader is offered first of all; a script turns it into one to where the reader stopped.
 */
export function bigOutputLinks(links: readonly OutputLinkView[], words: Words): Html {
  const item = ({ href, text, about, isReader }: OutputLinkView) =>
    isReader
      ? html`<li><a class="start" href="${href}" data-continue="${words.continueReading}">${textElement("strong", words.startReading)} ${textElement("span", about)}</a></li>`
      : html`<li><a href="${href}">${textElement("strong", text)} ${textElement("span", about)}</a></li>`;
  return lines(html`<ul class="plain big-doors">`, links.map(item), html`</ul>`);
}
