import { escapeHtml } from "../prose/escape.ts";
import type { Setting } from "./setting.ts";
import type { HandoutView } from "./view.ts";

/** What stands after the text: the works cited, and what the handout was set from. */
export function endMatterHtml(view: HandoutView, setting: Setting): string {
  return `${references(view.references, setting)}\n${colophon(view, setting)}`;
}

function references(works: readonly string[], { words }: Setting): string {
  if (works.length === 0) return "";
  const title = escapeHtml(words.references);
  const items = works.map((html) => `<li>${html}</li>`);
  return `<section class="section references" id="references" data-running="${title}"><h2>${title}</h2>
<ol role="list">${items.join("\n")}</ol></section>`;
}

function colophon(view: HandoutView, { words }: Setting): string {
  const named = [view.title, ...(view.date ? [words.date(view.date)] : [])];
  return `<footer class="colophon"><p class="imprint">${named.map(escapeHtml).join(" · ")}</p><p class="imprint">${escapeHtml(words.colophon)}</p></footer>`;
}
