import { escapeHtml } from "../../../markup/html.ts";
import type { ArticlePageView } from "../../view/pages/article-page.ts";
import { lines } from "../elements.ts";
import { framed } from "../frame/frame.ts";
import { REFERENCES_ID } from "../ids.ts";
import { question } from "../text/part.ts";
import { passage } from "../text/passage.ts";
import { promptBox } from "../text/prompts.ts";
import { section } from "../text/section.ts";
import { titleBlock } from "../text/title-block.ts";
import { referenceList } from "./references.ts";

/** The whole article on one page. */
export function articlePage(view: ArticlePageView): string {
  return framed(view.frame, wholeText(view));
}

/** The text of the whole article, from its title to the works it cites. */
export function wholeText(view: ArticlePageView): string {
  const { words } = view.frame;
  return lines(
    titleBlock(view),
    passage(view.abstract, words, "prose abstract"),
    promptBox(view.prompts, 2, words),
    view.parts.map((part) => (part.kind === "question" ? question(part, words) : section(part, words))),
    view.references.works.length > 0
      ? lines(
          `<section class="part" aria-labelledby="${REFERENCES_ID}">`,
          `<h2 id="${REFERENCES_ID}">${escapeHtml(words.references)}</h2>`,
          referenceList(view.references),
          "</section>",
        )
      : "",
  );
}
