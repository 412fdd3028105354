import type { Words } from "../../../i18n/words.ts";
import { attribute, type Html, html, lines, raw } from "../../../markup/html.ts";
import type { Frame } from "../../view/frame/frame.ts";
import type { OutputLinkView } from "../../view/frame/output-links.ts";
import { link, textElement } from "../elements.ts";
import { settingsBody } from "./settings.ts";
import { TOOLS, toolButtons } from "./tools.ts";

/** The output links as a plain list. `reading` marks the link to the reader as the current one. */
export function outputList(links: readonly OutputLinkView[], className: string, reading = false): Html {
  const item = (to: OutputLinkView) =>
    html`<li${attribute("class", reading && to.isReader && "current")}>${link(to)}</li>`;
  return lines(html`<ul class="plain ${className}">`, links.map(item), html`</ul>`);
}

/** The thin bar at the top of every page: the link back to the landing page, and the output links. */
export function bar({ home, at, hasSpeakers, outputLinks, kind, annotations, words }: Frame): Html {
  return lines(
    html`<header class="bar">`,
    html`<p class="home">${link(home)}</p>`,
    (at || kind === "article") && whichQuestion(at),
    // The landing page has the large output links in its text.
    kind !== "landing" && hasChoice(outputLinks) && smallOutputLinks(outputLinks, home.text),
    hasSpeakers && speakerMenu(words),
    toolsByScript(words, annotations === "own"),
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

/** On a phone: a menu of those who answer, which a script fills (`client/speakers.ts`). */
function speakerMenu(words: Words): Html {
  return html`<details class="speakers"><summary>${words.experts}</summary></details>`;
}

function smallOutputLinks(links: readonly OutputLinkView[], label: string): Html {
  return lines(
    html`<nav class="doors" aria-label="${label}">`,
    outputList(links, "door-list", true),
    html`</nav>`,
  );
}

/** The tools of a page that belongs to no article, with the settings. */
export function tools(words: Words): Html {
  const { search, display } = words;
  const buttons = raw(toolButtons({ search, display }, `${settingsBody(words).text}\n`));
  return lines(html`<div class="tools">`, buttons, html`</div>`);
}

/** The names of the tools, which a script makes of them on each page of an article. */
function toolsByScript({ search, myNotes, display }: Words, hasNotes: boolean): Html {
  const names = { search, notes: hasNotes ? myNotes : undefined, display };
  const data = Object.entries(names).map(([key, name]) => attribute(`data-${key}`, name));
  return html`<${TOOLS} class="tools"${data}></${TOOLS}>`;
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
