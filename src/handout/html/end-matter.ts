import { escapeHtml } from "../../markup/html.ts";
import type { HandoutView } from "../view.ts";
import type { PrintContext } from "./print-context.ts";

/** The works cited; empty when none are. */
export function referencesHtml(works: readonly string[], { words }: PrintContext): string {
  if (works.length === 0) return "";
  const title = escapeHtml(words.references);
  const items = works.map((html) => `<li>${html}</li>`);
  return `<section class="section references" id="references" data-running="${title}"><h2>${title}</h2>
<ol class="bare" role="list">${items.join("\n")}</ol></section>`;
}

/** What the handout was set from. */
export function colophonHtml(view: HandoutView, { words }: PrintContext): string {
  const named = [view.title, ...(view.date ? [words.date(view.date)] : [])];
  return `<footer class="colophon"><p class="imprint">${named.map(escapeHtml).join(" · ")}</p><p class="imprint">${escapeHtml(words.colophon)}</p></footer>`;
}
