import { type Html, html, lines } from "../../../markup/html.ts";
import type { ArticlePageView } from "../../view/pages/article-page.ts";
import { framed } from "../frame/frame.ts";
import { REFERENCES_ID } from "../ids.ts";
import { part } from "../text/part.ts";
import { passage, promptBox } from "../text/passage.ts";
import { titleBlock } from "../text/title-block.ts";
import { referenceList } from "./references-page.ts";

/** The page of the whole article. */
export function articlePage(view: ArticlePageView): string {
  return framed(view.frame, wholeText(view), view.cards);
}

/** The text of the whole article, from the title to the references. */
export function wholeText(view: ArticlePageView): Html {
  const { words } = view.frame;
  return lines(
    titleBlock(view, words),
    passage(view.abstract, words, "prose abstract"),
    promptBox(view.prompts, 2, words),
    view.parts.map((each) => part(each, words)),
    view.works.length > 0 &&
      lines(
        html`<section class="part" aria-labelledby="${REFERENCES_ID}">`,
        html`<h2 id="${REFERENCES_ID}">${words.references}</h2>`,
        referenceList(view.works, words),
        html`</section>`,
      ),
  );
}
