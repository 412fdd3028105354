import { type Html, html, lines } from "../../../markup/html.ts";
import type { ArticlePageView } from "../../view/pages/article-page.ts";
import { framed } from "../frame/frame.ts";
import { REFERENCES_ID } from "../ids.ts";
import { compareBar } from "../text/chips.ts";
import { part } from "../text/part.ts";
import { passage, promptBox } from "../text/passage.ts";
import { titleBlock } from "../text/title-block.ts";
import { referenceList } from "./references-page.ts";

/** The page of the whole article. */
export function articlePage(view: ArticlePageView): string {
  return framed(view.frame, wholeText(view), view.cards);
}

/** The buttons that choose whose answers are shown, where several experts answer. */
function compareBarOf({ parts, frame }: ArticlePageView): Html | undefined {
  const answers = parts.flatMap((part) => (part.kind === "question" ? part.answers : []));
  const people = new Map(answers.flatMap(({ person }) => (person ? [[person.slug, person]] : [])));
  if (people.size < 2) return undefined;
  const experts = [...people.values()].map((person) => ({ ...person, position: undefined }));
  return compareBar(
    experts,
    frame.words,
    answers.some(({ position }) => position !== undefined),
  );
}

/** The text of the whole article, from the title to the references. */
export function wholeText(view: ArticlePageView): Html {
  const { words } = view.frame;
  return lines(
    titleBlock(view, words),
    passage(view.abstract, words, "prose abstract"),
    promptBox(view.prompts, 2, words),
    compareBarOf(view),
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
