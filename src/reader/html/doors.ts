import type { Words } from "../../i18n/words.ts";
import { attribute, type Html, html, lines } from "../../markup/html.ts";
import type { Door } from "../view/doors.ts";
import type { Frame } from "../view/frame/frame.ts";
import { link, textElement } from "./elements.ts";
import { searchButton } from "./frame/search.ts";
import { settings } from "./frame/settings.ts";

/** The output links as a plain list. `reading` marks the link to the reader as the current one. */
export function doorList(links: readonly Door[], className: string, reading = false): Html {
  const item = (to: Door) =>
    html`<li${attribute("class", reading && to.output === "reader" && "current")}>${link(to)}</li>`;
  return lines(html`<ul class="plain ${className}">`, links.map(item), html`</ul>`);
}

/** The thin bar at the top of every page: the link back to the landing page, and the output links. */
export function bar({ home, outputLinks, kind, words }: Frame): Html {
  return lines(
    html`<header class="bar">`,
    html`<p class="home">${link(home)}</p>`,
    // The landing page has the large output links in its text.
    kind === "landing" ? resume(words) : smallDoors(outputLinks, home.text),
    tools(words),
    html`</header>`,
  );
}

function smallDoors(links: readonly Door[], label: string): Html {
  return lines(
    html`<nav class="doors" aria-label="${label}">`,
    doorList(links, "door-list", true),
    html`</nav>`,
  );
}

/** Hidden until a script finds where the reader stopped. */
function resume(words: Words): Html {
  return html`<p class="resume" hidden><a href="">${words.continueReading}</a></p>`;
}

/** The tools that need scripts; the style sheet shows them only where scripts run. */
export function tools(words: Words): Html {
  return lines(html`<div class="tools">`, searchButton(words), settings(words), html`</div>`);
}

/** The output links as the landing page shows them: what each does, and what the output contains. */
export function bigDoors(links: readonly Door[]): Html {
  const item = ({ href, text, about }: Door) =>
    html`<li><a href="${href}">${textElement("strong", text)} ${textElement("span", about)}</a></li>`;
  return lines(html`<ul class="plain big-doors">`, links.map(item), html`</ul>`);
}
