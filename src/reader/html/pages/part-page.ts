import { html, lines } from "../../../markup/html.ts";
import type { PartPageView } from "../../view/pages/part-page.ts";
import { framed } from "../frame/frame.ts";
import { neighbours, pageList } from "../frame/pager.ts";
import { part } from "../text/part.ts";

/** The page of one question or section. */
export function partPage(view: PartPageView): string {
  const { words } = view.frame;
  const { pager } = view;
  const pages =
    pager &&
    lines(
      html`<nav class="pager" aria-label="${view.part.kind === "question" ? words.answer : view.heading}">`,
      pageList(pager.pages, "page"),
      html`</nav>`,
    );
  return framed(view.frame, lines(part(view.part, words), pages, neighbours(view, words)), view.cards);
}
