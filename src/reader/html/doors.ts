import type { Words } from "../../i18n/words.ts";
import { escapeHtml } from "../../markup/html.ts";
import type { Door } from "../view/doors.ts";
import type { Frame } from "../view/frame/frame.ts";
import { lines, link, textElement } from "./elements.ts";
import { searchButton } from "./frame/search.ts";
import { settings } from "./frame/settings.ts";

/** The doors as a plain list of links. `reading` marks the one that has been taken. */
export function doorList(doors: readonly Door[], name: string, reading = false): string {
  const item = (door: Door) => {
    const current = reading && door.output === "reader" ? ' class="current"' : "";
    return `<li${current}>${link(door)}</li>`;
  };
  return lines(`<ul class="plain ${name}">`, doors.map(item), "</ul>");
}

/** The thin bar at the top of every page: back to the title page, and the doors. */
export function bar({ home, doors, kind, words }: Frame): string {
  return lines(
    '<header class="bar">',
    `<p class="home">${link(home)}</p>`,
    // The title page shows its doors large.
    kind === "landing" ? resume(words) : smallDoors(doors, home.text),
    tools(words),
    "</header>",
  );
}

function smallDoors(doors: readonly Door[], label: string): string {
  return lines(
    `<nav class="doors" aria-label="${escapeHtml(label)}">`,
    doorList(doors, "door-list", true),
    "</nav>",
  );
}

/** Shown by a script that knows where the reader stopped. */
function resume(words: Words): string {
  return `<p class="resume" hidden><a href="">${escapeHtml(words.continueReading)}</a></p>`;
}

/** What needs scripts and is shown only where they run. */
export function tools(words: Words): string {
  return lines('<div class="tools">', searchButton(words), settings(words), "</div>");
}

/** The doors as the title page shows them: what each does, and what is behind it. */
export function bigDoors(doors: readonly Door[]): string {
  const item = (door: Door) =>
    `<li><a href="${escapeHtml(door.href)}">${textElement("strong", door.text)} ${textElement("span", door.about)}</a></li>`;
  return lines('<ul class="plain big-doors">', doors.map(item), "</ul>");
}
