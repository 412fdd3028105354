import { html, lines } from "../../../markup/html.ts";
import type { ContentsPageView } from "../../view/pages/contents-page.ts";
import { textElement } from "../elements.ts";
import { fullPartList } from "../frame/contents.ts";
import { framed } from "../frame/frame.ts";
import { pager } from "../frame/pager.ts";

/** A page that lists questions and sections of a long article. */
export function contentsPage({ frame, entries, label, pager: others }: ContentsPageView): string {
  const { words } = frame;
  return framed(
    frame,
    lines(
      html`<article class="part contents-list">`,
      textElement("p", label, "label"),
      textElement("h1", words.contents),
      fullPartList(entries),
      html`</article>`,
      others && pager(others, words.allContents, words),
    ),
  );
}
