import { html, lines } from "../../../markup/html.ts";
import type { PartPageView } from "../../view/pages/part-page.ts";
import { framed } from "../frame/frame.ts";
import { neighbours, pageList } from "../frame/pager.ts";
import { part } from "../text/part.ts";

/** The page of one question or section. */
export function partPage(view: PartPageView): string {
  const { words } = view.frame;
  const { pager, count } = view;
  const list = pager && lines(count && html`<p>${count}</p>`, pageList(pager.pages, "page"));
  const pages =
    list && lines(html`<nav class="pager" aria-label="${count ?? view.heading}">`, list, html`</nav>`);
  // Where there are answers on other pages, this is said before the first and after the last.
  const head = count && lines(html`<div class="pager">`, list, html`</div>`);
  return framed(
    view.frame,
    lines(part(view.part, words, head || undefined), pages, neighbours(view, words)),
    view.cards,
  );
}
